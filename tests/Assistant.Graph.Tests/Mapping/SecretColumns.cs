namespace Assistant.Graph.Tests.Mapping;

/// <summary>The columns that never leave the database.</summary>
public static class SecretColumns
{
    /// <summary>Those that the map calls secret, and a person's key to another service, of which only the presence shows.</summary>
    public static IReadOnlyList<(string Table, string Column)> All { get; } =
    [
        .. MappedColumn.All
            .Where(line => line.Exposure == MappedColumn.Secret || line is { Exposure: MappedColumn.Derived, Column: "encrypted_openai_api_key" })
            .Select(line => (line.Table, line.Column)).Distinct(),
    ];
}
