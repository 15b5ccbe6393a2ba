using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation;

/// <summary>Gathers a document's errors up to the most that are reported.</summary>
internal sealed class ErrorCollector(int maxErrors)
{
    private readonly List<LaterCheck> _laterChecks = [];
    private readonly List<GraphQLError> _errors = [];
    private List<GraphQLError>? _later;

    /// <summary>Whether there are more errors than are reported.</summary>
    public bool IsFull { get; private set; }

    public void Add(GraphQLError error)
    {
        var errors = _later ?? _errors;
        if (errors.Count < maxErrors)
        {
            errors.Add(error);
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
        List<GraphQLError>? merged = null;
        var taken = 0;
        foreach (var (rule, operation, position) in _laterChecks)
        {
            _later = [];
            rule.CheckOperation(operation);
            if (_later.Count > 0)
            {
                merged ??= [];
                merged.AddRange(_errors.GetRange(taken, position - taken));
                merged.AddRange(_later);
                taken = position;
            }
        }

        merged?.AddRange(_errors.GetRange(taken, _errors.Count - taken));
        return Limit(merged ?? _errors);
    }

    /// <summary>What was found so far, and why there is no more.</summary>
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
