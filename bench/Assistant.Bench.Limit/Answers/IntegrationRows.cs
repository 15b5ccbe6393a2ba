namespace Assistant.Bench.Limit.Answers;

/// <summary>
/// Writes integrations with their resources and the access to these, from rows of id, name, provider and status, of id, name and type,
/// and of id, level and time.
/// </summary>
internal static class IntegrationRows
{
    private const int Resource = 4;
    private const int Access = 7;

    /// <summary>Writes the integration of the current row as the properties of an open object; false when there is no row after it.</summary>
    public static async ValueTask<bool> WriteAsync(RowReader rows, int column, CancellationToken cancellation)
    {
        var integration = rows.Key(column);
        rows.WriteId(Names.Id, "Integration:"u8, integration);
        rows.WriteText(Names.Name, column + 1);
        rows.WriteEnum(Names.Provider, column + 2);
        rows.WriteEnum(Names.Status, column + 3);
        rows.Json.WriteStartObject(Names.Resources);
        rows.Json.WriteStartArray(Names.Nodes);
        bool more;
        do
        {
            more = rows.IsNull(column + Resource)
                ? await rows.ReadAsync(cancellation)
                : await WriteResourceAsync(rows, column, cancellation);
        }
        while (more && rows.Is(column, integration));

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        return more;
    }

    private static async ValueTask<bool> WriteResourceAsync(RowReader rows, int column, CancellationToken cancellation)
    {
        var resource = rows.Key(column + Resource);
        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "ServiceResource:"u8, resource);
        rows.WriteText(Names.Name, column + Resource + 1);
        rows.WriteEnum(Names.ResourceType, column + Resource + 2);
        rows.Json.WriteStartObject(Names.Access);
        rows.Json.WriteStartArray(Names.Nodes);
        bool more;
        do
        {
            WriteAccess(rows, column + Access);
            more = await rows.ReadAsync(cancellation);
        }
        while (more && rows.Is(column + Resource, resource));

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
        return more;
    }

    private static void WriteAccess(RowReader rows, int column)
    {
        if (rows.IsNull(column))
        {
            return;
        }

        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "ResourceAccess:"u8, rows.Key(column));
        rows.WriteEnum(Names.AccessLevel, column + 1);
        rows.WriteTime(Names.CreatedAt, column + 2);
        rows.Json.WriteEndObject();
    }
}
