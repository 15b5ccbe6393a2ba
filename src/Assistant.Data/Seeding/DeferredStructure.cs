using Npgsql;

namespace Assistant.Data.Seeding;

/// <summary>
/// Foreign keys and secondary indexes that are taken off empty tables before a load and put back after it, which checks and builds
/// them from all rows at once instead of row by row. Keys, unique constraints and checks stay.
/// </summary>
internal sealed class DeferredStructure
{
    private const string Find =
        """
        select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)), 2 as place
        from pg_constraint as c
        where c.contype = 'f' and c.connamespace = 'assistant'::regnamespace
        union all
        select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 1
        from pg_index as i
        join pg_class as t on t.oid = i.indrelid
        where t.relnamespace = 'assistant'::regnamespace and not i.indisunique
        order by place
        """;

    private readonly List<(string Drop, string Create)> _parts = [];

    private DeferredStructure()
    {
    }

    /// <summary>Takes them off, inside the transaction of the load, which puts them back where it fails.</summary>
    public static async Task<DeferredStructure> TakeOffAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var structure = new DeferredStructure();
        await using (var command = new NpgsqlCommand(Find, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                structure._parts.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        await ExecuteAsync(connection, structure._parts.Select(part => part.Drop), cancellationToken).ConfigureAwait(false);
        return structure;
    }

    /// <summary>Puts them back: indexes first, then foreign keys, which are checked over all rows.</summary>
    public Task PutBackAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => ExecuteAsync(
        connection,
        ["set local maintenance_work_mem = '256MB'", "set local work_mem = '64MB'", .. _parts.Select(part => part.Create)],
        cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
