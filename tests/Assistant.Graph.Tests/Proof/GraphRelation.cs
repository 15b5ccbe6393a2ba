namespace Assistant.Graph.Tests.Proof;

/// <summary>A field of the graph that leads from rows to rows, and the columns by which they belong together.</summary>
public sealed record GraphRelation(string Type, string Field, string Target, bool IsList, params (string From, string To)[] Columns)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<GraphRelation> All { get; } = [.. ModuleProof.All.SelectMany(module => module.Relations)];

    /// <summary>What stands between, instead of columns.</summary>
    public GraphLink? Via { get; init; }

    /// <summary>Whether several rows may belong to one, of which the first by its key is taken that the person may see.</summary>
    public bool TakesFirst { get; init; }

    /// <summary>What is compared on this side.</summary>
    public IEnumerable<string> FromColumns => Via is null ? Columns.Select(column => column.From) : [Via.From.Row];

    /// <summary>What is compared on the other side.</summary>
    public IEnumerable<string> ToColumns => TakesFirst ? ["id"] : Via is null ? Columns.Select(column => column.To) : [Via.To.Row];

    public static IEnumerable<GraphRelation> Of(string type) => All.Where(relation => relation.Type == type);

    /// <summary>The rows that belong to a row, whether anybody sees them or not.</summary>
    public IEnumerable<ModelRow> Follow(Model model, ModelRow row) => Via is null
        ? model.With(Target, Columns[0].To, row.Text(Columns[0].From))
            .Where(target => Columns.All(column => row.Text(column.From) is { } value && value == target.Text(column.To)))
        : model.With(Via.Table, Via.From.Link, row.Text(Via.From.Row)).SelectMany(link => model.With(Target, Via.To.Row, link.Text(Via.To.Link)));

    /// <summary>The same in SQL, under row security where one of several is taken.</summary>
    public string JoinSql(string from, string to) => TakesFirst
        ? $"{to}.id = (select o.id from assistant.{GraphEntity.Named(Target).Table} o where {JoinColumns(from, "o")} order by o.id limit 1)"
        : JoinColumns(from, to);

    private string JoinColumns(string from, string to) => Via is null
        ? string.Join(" and ", Columns.Select(column => $"{from}.{column.From} = {to}.{column.To}"))
        : $"exists (select from assistant.{Via.Table} l where l.{Via.From.Link} = {from}.{Via.From.Row} and l.{Via.To.Link} = {to}.{Via.To.Row})";
}
