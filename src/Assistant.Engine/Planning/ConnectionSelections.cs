using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning;

/// <summary>What is selected of a connection.</summary>
internal sealed class ConnectionSelections(SelectionSet selections)
{
    /// <summary>What is computed from all items together: <c>totalCount</c> and <c>aggregate</c>.</summary>
    public IEnumerable<Selection> Aggregates =>
        Parts.Where(part => part.Part is ConnectionPart.TotalCount or ConnectionPart.Aggregate).Select(part => part.Selection);

    /// <summary>The lists of groups.</summary>
    public IEnumerable<Selection> Groups => Parts.Where(part => part.Part == ConnectionPart.Groups).Select(part => part.Selection);

    /// <summary>Whether rows must be read: for items, or to know where the page lies.</summary>
    public bool SelectsItems =>
        Parts.Any(part => part.Part is ConnectionPart.Nodes or ConnectionPart.Edges or ConnectionPart.PageInfo);

    private IEnumerable<(Selection Selection, ConnectionPart? Part)> Parts =>
        selections.Selections.Select(selection => (selection, (selection.Field.Binding as ConnectionPartBinding)?.Part));

    /// <summary>Whether one row more must be read, to tell whether there are more on the side that the page grows towards.</summary>
    public bool NeedsSurplus(ConnectionPlanner planner, PlanScope scope)
    {
        var asked = planner.ReadSize(scope).IsReversed ? ConnectionPart.HasPreviousPage : ConnectionPart.HasNextPage;
        return PageInfoFields().Any(part => part.Part == asked);
    }

    /// <summary>The connection's shape.</summary>
    /// <param name="planner">The connection's planner; null where no items are read.</param>
    /// <param name="scope">The statement; null where no items are read.</param>
    /// <param name="level">The level of the items; null where none are read.</param>
    /// <param name="stores">Where what is computed from all items is stored.</param>
    /// <param name="planNode">Plans the node of an item, by the field that holds it.</param>
    public ConnectionShape CreateShape(
        ConnectionPlanner? planner,
        PlanScope? scope,
        LevelIntent? level,
        IReadOnlyDictionary<Selection, StoreReference> stores,
        Func<Selection, ObjectShape> planNode)
    {
        var parts = new List<ConnectionPartShape>();
        foreach (var (selection, part) in Parts)
        {
            var name = selection.ResponseName;
            parts.Add(part switch
            {
                ConnectionPart.Nodes => new ItemsShape(name, new NodeItemShape(planNode(selection))),
                ConnectionPart.Edges => new ItemsShape(name, CreateEdge(Nested(selection), planNode)),
                ConnectionPart.PageInfo => new PageInfoShape(name, [.. CreatePageInfo(Nested(selection))]),
                ConnectionPart.TotalCount or ConnectionPart.Aggregate or ConnectionPart.Groups => new StoredPartShape(name, stores[selection]),
                null => new ConnectionTypeNameShape(name, selections.Type.Name),
                _ => throw new InvalidOperationException($"{part} isn't a field of a connection."),
            });
        }

        return new ConnectionShape { Parts = parts, Page = level is null ? null : CreatePage(planner!, scope!, level) };
    }

    private PageShape CreatePage(ConnectionPlanner planner, PlanScope scope, LevelIntent level)
    {
        var size = (PageSizeSource)level.Limit!.Source;
        var needsCursor = NeedsCursor();
        return new PageShape
        {
            Size = size,
            IsReversed = level.IsReversed,
            HasSurplus = size.Extra > 0,
            IsBounded = planner.IsBounded(scope),
            CursorFormat = needsCursor ? planner.CreateCursorFormat(level.Order) : null,
            CursorValues = needsCursor ? [.. level.Order.Select(term => level.Select(term.Expression))] : [],
            RowCount = level.IsReversed && size.Extra > 0 ? level.Select(new RowCountExpression()) : null,
        };
    }

    private bool NeedsCursor() =>
        PageInfoFields().Any(part => part.Part is ConnectionPart.StartCursor or ConnectionPart.EndCursor)
        || NestedOf(ConnectionPart.Edges).Any(part => part.Part == ConnectionPart.EdgeCursor);

    private IEnumerable<(Selection Selection, ConnectionPart? Part)> PageInfoFields() => NestedOf(ConnectionPart.PageInfo);

    private IEnumerable<(Selection Selection, ConnectionPart? Part)> NestedOf(ConnectionPart part) => Parts
        .Where(candidate => candidate.Part == part)
        .SelectMany(candidate => new ConnectionSelections(Nested(candidate.Selection)).Parts);

    private static EdgeItemShape CreateEdge(SelectionSet edge, Func<Selection, ObjectShape> planNode) =>
        new([.. new ConnectionSelections(edge).Parts.Select(EdgeFieldShape (field) => field.Part switch
        {
            ConnectionPart.EdgeCursor => new EdgeCursorShape(field.Selection.ResponseName),
            ConnectionPart.EdgeNode => new EdgeNodeShape(field.Selection.ResponseName, planNode(field.Selection)),
            _ => new EdgeTypeNameShape(field.Selection.ResponseName, edge.Type.Name),
        })]);

    private static IEnumerable<PageInfoFieldShape> CreatePageInfo(SelectionSet pageInfo) =>
        new ConnectionSelections(pageInfo).Parts.Select(field => new PageInfoFieldShape(field.Selection.ResponseName, field.Part switch
        {
            ConnectionPart.HasNextPage => PageInfoField.HasNextPage,
            ConnectionPart.HasPreviousPage => PageInfoField.HasPreviousPage,
            ConnectionPart.StartCursor => PageInfoField.StartCursor,
            ConnectionPart.EndCursor => PageInfoField.EndCursor,
            _ => PageInfoField.TypeName,
        }));

    private static SelectionSet Nested(Selection selection) =>
        selection.GetSelectionSet((ObjectType)selection.Field.Type.NamedType());
}
