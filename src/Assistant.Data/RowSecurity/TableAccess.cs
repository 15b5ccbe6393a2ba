namespace Assistant.Data.RowSecurity;

/// <summary>Who may do what with the rows of one entity, and which columns a person may write.</summary>
public sealed class TableAccess
{
    /// <summary>The entity's CLR type.</summary>
    public required Type EntityType { get; init; }

    /// <summary>
    /// For an entity over a guarded view, the table whose rows it shows; null for an entity over a table. The view is the owner's and
    /// passes by the table's row security, so its WHERE is the rules of <see cref="Read"/>; nothing is written through it.
    /// </summary>
    public string? ViewOf { get; init; }

    /// <summary>Who sees a row: any of the rules.</summary>
    public required IReadOnlyList<RowRule> Read { get; init; }

    /// <summary>Who may add a row.</summary>
    public required IReadOnlyList<RowRule> Insert { get; init; }

    /// <summary>Who may change a row; the changed row must pass as well.</summary>
    public required IReadOnlyList<RowRule> Update { get; init; }

    /// <summary>Who may delete a row.</summary>
    public required IReadOnlyList<RowRule> Delete { get; init; }

    /// <summary>Properties that a person may give a new row; others are filled by the database.</summary>
    public IReadOnlyList<string> InsertProperties { get; init; } = [];

    /// <summary>Properties that a person may change in a row.</summary>
    public IReadOnlyList<string> UpdateProperties { get; init; } = [];

    /// <summary>
    /// Properties among the writable ones that only a site administrator may give or change; a trigger refuses others with
    /// SQLSTATE 42501.
    /// </summary>
    public IReadOnlyList<string> AdminProperties { get; init; } = [];

    /// <summary>Whether anybody may read it through the API role at all.</summary>
    public bool IsReadable => Read.Any(rule => rule != RowRules.Nobody);

    /// <summary>The access of an entity over a guarded view.</summary>
    /// <param name="entityType">The entity's CLR type.</param>
    /// <param name="table">The table whose rows the view shows.</param>
    /// <param name="rule">Who may read; nobody writes.</param>
    public static TableAccess View(Type entityType, string table, RowRule rule) => new()
    {
        EntityType = entityType,
        ViewOf = table,
        Read = [rule],
        Insert = [RowRules.Nobody],
        Update = [RowRules.Nobody],
        Delete = [RowRules.Nobody],
    };

    /// <summary>The access of an entity that one rule governs whole.</summary>
    /// <param name="rule">Who may read, add, change and delete.</param>
    /// <param name="entityType">The entity's CLR type.</param>
    /// <param name="insert">Properties that a person may give a new row.</param>
    /// <param name="update">Properties that a person may change in a row.</param>
    public static TableAccess By(RowRule rule, Type entityType, IReadOnlyList<string> insert, IReadOnlyList<string> update) => new()
    {
        EntityType = entityType,
        Read = [rule],
        Insert = [rule],
        Update = [rule],
        Delete = [rule],
        InsertProperties = insert,
        UpdateProperties = update,
    };

    /// <summary>The rules of a command.</summary>
    public IReadOnlyList<RowRule> RulesFor(TableCommand command) => command switch
    {
        TableCommand.Select => Read,
        TableCommand.Insert => Insert,
        TableCommand.Update => Update,
        TableCommand.Delete => Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
