using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning;

/// <summary>Collects the parts of an operation's plan.</summary>
internal sealed class OperationPlanBuilder
{
    private readonly List<PlannedStatement> _statements = [];
    private readonly List<GraphQLError> _errors = [];
    private int _stores;

    /// <summary>Whether a resolver fills fields of rows.</summary>
    public bool HasDeferredFields { get; set; }

    /// <summary>A new store.</summary>
    public StoreReference NewStore() => new(_stores++);

    /// <summary>Adds a statement; those that it needs are added before it.</summary>
    public void Add(PlannedStatement statement) => _statements.Add(statement);

    /// <summary>Adds the statement that computes something for each row of the levels above.</summary>
    public void AddAggregate(IReadOnlyList<LevelIntent> ancestors, AggregateIntent aggregate, StatementTarget target, bool isReaders) => Add(new PlannedStatement
    {
        Intent = new StatementIntent { Levels = ancestors, AncestorCount = ancestors.Count, Aggregated = aggregate, IsReaders = isReaders },
        Levels = [],
        Target = target,
    });

    /// <summary>Notes that a field is null because its arguments, or those of a field in it that can't be null, were refused.</summary>
    /// <param name="selection">The field that is null.</param>
    /// <param name="rejected">What was refused.</param>
    /// <param name="path">The field's path, as far as it is the same for all rows.</param>
    /// <param name="isPathComplete">Whether the path ends at a list above the field.</param>
    public void Reject(Selection selection, ArgumentRejectedException rejected, IReadOnlyList<object> path, bool isPathComplete = false)
    {
        if (rejected.Field is { } inner)
        {
            path = isPathComplete ? path : [.. path, inner.ResponseName];
            selection = inner;
        }

        var extensions = rejected.Extensions.ToDictionary(entry => entry.Name, object? (entry) => entry.Value);
        extensions["coordinate"] = selection.Field.ToString();
        _errors.Add(new GraphQLError
        {
            Message = rejected.Message,
            Code = rejected.Code,
            Path = path,
            Locations = [.. selection.Nodes.Select(node => new SourceLocation(node.Location.Line, node.Location.Column))],
            Extensions = extensions,
        });
    }

    /// <summary>The plan.</summary>
    public OperationPlan Build(Operation operation, IReadOnlyList<RootField> roots) => new()
    {
        Operation = operation,
        Statements = _statements,
        Roots = roots,
        StoreCount = _stores,
        HasDeferredFields = HasDeferredFields,
        Errors = _errors,
    };
}
