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

    /// <summary>Adds the statement that counts a level for each row of the levels above.</summary>
    public void AddCount(IReadOnlyList<LevelIntent> ancestors, LevelIntent counted, StoreReference store) => Add(new PlannedStatement
    {
        Intent = new StatementIntent { Levels = ancestors, AncestorCount = ancestors.Count, Counted = counted },
        Levels = [],
        Target = new CountStoreTarget(store),
    });

    /// <summary>Notes that a field is null because its arguments were refused.</summary>
    public void Reject(Selection selection, ArgumentRejectedException rejected, IReadOnlyList<object> path)
    {
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
