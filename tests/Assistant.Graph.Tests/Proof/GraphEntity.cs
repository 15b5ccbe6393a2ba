using System.Text.RegularExpressions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>A type of the graph: its table, its key and who sees its rows, written down independently of the schema.</summary>
/// <param name="Name">The type.</param>
/// <param name="Table">The table.</param>
/// <param name="Label">A field by which tests find single rows.</param>
/// <param name="Sees">Who sees a row, besides that whoever isn't an active person sees none.</param>
public sealed partial record GraphEntity(string Name, string Table, string Label, Visibility Sees)
{
    public static IReadOnlyList<GraphEntity> All { get; } = [.. ModuleProof.All.SelectMany(module => module.Entities)];

    /// <summary>Those that the query root lists.</summary>
    public static IEnumerable<GraphEntity> Listed => All.Where(entity => entity.IsListed);

    /// <summary>Whether the query root lists its rows; what a person has one of is found at the person.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The key's columns.</summary>
    public string[] Key { get; init; } = ["id"];

    /// <summary>The key of the row <c>t</c>, as it stands in an id after the type's name.</summary>
    public string KeySql
    {
        get => field ?? string.Join(" || ':' || ", Key.Select(column => $"t.{column}::text"));
        init;
    }

    /// <summary>The root field for one.</summary>
    public string Singular
    {
        get => field ?? char.ToLowerInvariant(Name[0]) + Name[1..];
        init;
    }

    /// <summary>The root connection.</summary>
    public string Plural
    {
        get => field ?? (Name.EndsWith('y') ? $"{Singular[..^1]}ies" : $"{Singular}s");
        init;
    }

    /// <summary>Fields that aren't columns of the table: the column's name that would be, and its value for the row <c>t</c>.</summary>
    public IReadOnlyDictionary<string, string> Computed { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns that fewer people see than the row: the column, who sees it, and its value for the row <c>t</c> as who asks sees it.</summary>
    public IReadOnlyDictionary<string, (Visibility Sees, string Sql)> Guarded { get; init; } = new Dictionary<string, (Visibility, string)>();

    /// <summary>What the model takes the rows from, where that isn't the table: a view shows its owner no row.</summary>
    public string Rows
    {
        get => field ?? $"assistant.{Table}";
        init;
    }

    /// <summary>The JSON of the row <c>t</c>, for the model.</summary>
    public string JsonSql => $"to_jsonb(t){string.Concat(Computed.Select(column => $" || jsonb_build_object('{column.Key}', {column.Value})"))}";

    public static GraphEntity Named(string name) => All.Single(entity => entity.Name == name);

    /// <summary>A statement for ids of rows.</summary>
    public string IdsSql(string rest = "") => $"select '{Name}:' || {KeySql} from assistant.{Table} t {rest}";

    /// <summary>A column of a row.</summary>
    public string ColumnSql(string column, string row) =>
        Computed.TryGetValue(column, out var sql) ? Row().Replace(sql, row)
        : Guarded.TryGetValue(column, out var guarded) ? Row().Replace(guarded.Sql, row)
        : $"{row}.{column}";

    /// <summary>The key of a row.</summary>
    public string KeyOf(string row) => Row().Replace(KeySql, row);

    /// <summary>An id that no row has, at the same place as a row's in an order by key.</summary>
    public string MissingId(ModelRow like)
    {
        var parts = like.Id.Split(':');
        return string.Join(':', parts.Select((part, index) => index > 0 && Guid.TryParse(part, out _) ? "99999999-0000-7000-8000-000000000009" : part));
    }

    /// <summary>The column that a field shows.</summary>
    public static string ColumnOf(string field) =>
        string.Concat(field.Select(letter => char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));

    [GeneratedRegex(@"\bt(?=\.)")]
    private static partial Regex Row();
}
