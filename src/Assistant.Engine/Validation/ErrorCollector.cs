using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation;

/// <summary>Gathers a document's errors up to the most that are reported.</summary>
internal sealed class ErrorCollector(int maxErrors)
{
    private readonly List<LaterCheck> _laterChecks = [];
    private List<GraphQLError> _errors = [];

    /// <summary>Whether there are more errors than are reported.</summary>
    public bool IsFull { get; private set; }

    public void Add(GraphQLError error)
    {
        if (_errors.Count < maxErrors)
        {
            _errors.Add(error);
        }
        else
        {
            IsFull = true;
        }
    }

    public void CheckLater(RuleVisitor rule, OperationDefinitionNode operation) =>
        _laterChecks.Add(new(rule, operation, _errors.Count));

    /// <summary>Runs the later checks and puts what they report in the places where they were asked for.</summary>
    public IReadOnlyList<GraphQLError> Complete()
    {
        var walked = _errors;
        List<GraphQLError>? merged = null;
        var taken = 0;
        foreach (var (rule, operation, position) in _laterChecks)
        {
            _errors = [];
            rule.CheckOperation(operation);
            if (_errors.Count > 0)
            {
                merged ??= [];
                merged.AddRange(walked.GetRange(taken, position - taken));
                merged.AddRange(_errors);
                taken = position;
            }
        }

        merged?.AddRange(walked.GetRange(taken, walked.Count - taken));
        return Limit(merged ?? walked);
    }

    public IReadOnlyList<GraphQLError> Abort(string message) => [.. _errors, CreateError(message)];

    private static GraphQLError CreateError(string message) => new() { Message = message, Code = ErrorCodes.Validation };

    private List<GraphQLError> Limit(List<GraphQLError> errors)
    {
        if (errors.Count > maxErrors)
        {
            errors.RemoveRange(maxErrors, errors.Count - maxErrors);
            IsFull = true;
        }

        if (IsFull)
        {
            errors.Add(CreateError("Too many validation errors, error limit reached. Validation aborted."));
        }

        return errors;
    }

    private readonly record struct LaterCheck(RuleVisitor Rule, OperationDefinitionNode Operation, int Position);
}
