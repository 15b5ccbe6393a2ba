using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Data.Seeding;

/// <summary>Writes entities by binary COPY, in the columns that the EF Core model maps them to.</summary>
internal static class EntityCopy
{
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IEntityType entityType,
        IEnumerable<object> rows,
        Action onRow,
        CancellationToken cancellationToken)
    {
        // What the database generates can't be copied.
        var columns = entityType.GetProperties()
            .Where(property => property.ValueGenerated is not ValueGenerated.OnAddOrUpdate)
            .Select(Column.Of)
            .ToArray();
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {entityType.GetSchema()}.{entityType.GetTableName()} ({names}) from stdin (format binary)", cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach (var column in columns)
            {
                await column.WriteAsync(copy, row, cancellationToken).ConfigureAwait(false);
            }

            onRow();
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed record Column(string Name, NpgsqlDbType Type, Func<object, object?> Get)
    {
        public static Column Of(IProperty property)
        {
            var getter = property.GetGetter();
            var convert = property.GetValueConverter()?.ConvertToProvider;
            return new Column(
                property.GetColumnName(),
                TypeOf(property),
                row => getter.GetClrValue(row) is { } value ? convert is null ? value : convert(value) : null);
        }

        public Task WriteAsync(NpgsqlBinaryImporter copy, object row, CancellationToken cancellationToken) => Get(row) switch
        {
            null => copy.WriteNullAsync(cancellationToken),
            Guid value => copy.WriteAsync(value, Type, cancellationToken),
            string value => copy.WriteAsync(value, Type, cancellationToken),
            bool value => copy.WriteAsync(value, Type, cancellationToken),
            int value => copy.WriteAsync(value, Type, cancellationToken),
            long value => copy.WriteAsync(value, Type, cancellationToken),
            double value => copy.WriteAsync(value, Type, cancellationToken),
            decimal value => copy.WriteAsync(value, Type, cancellationToken),
            DateTime value => copy.WriteAsync(value, Type, cancellationToken),
            DateOnly value => copy.WriteAsync(value, Type, cancellationToken),
            byte[] value => copy.WriteAsync(value, Type, cancellationToken),
            JsonElement value => copy.WriteAsync(value.GetRawText(), Type, cancellationToken),
            int[] value => copy.WriteAsync(value, Type, cancellationToken),
            float[] value => copy.WriteAsync(value, Type, cancellationToken),
            var value => throw new NotSupportedException($"{Name} holds a {value.GetType().Name}, which no seed writes."),
        };

        private static NpgsqlDbType TypeOf(IProperty property)
        {
            var type = property.GetColumnType();
            return type switch
            {
                "uuid" => NpgsqlDbType.Uuid,
                "text" => NpgsqlDbType.Text,
                "boolean" => NpgsqlDbType.Boolean,
                "integer" => NpgsqlDbType.Integer,
                "bigint" => NpgsqlDbType.Bigint,
                "double precision" => NpgsqlDbType.Double,
                "date" => NpgsqlDbType.Date,
                "bytea" => NpgsqlDbType.Bytea,
                "timestamp with time zone" => NpgsqlDbType.TimestampTz,
                "json" => NpgsqlDbType.Json,
                "jsonb" => NpgsqlDbType.Jsonb,
                "integer[]" => NpgsqlDbType.Array | NpgsqlDbType.Integer,
                "real[]" => NpgsqlDbType.Array | NpgsqlDbType.Real,
                _ when type.StartsWith("character varying", StringComparison.Ordinal) => NpgsqlDbType.Varchar,
                _ when type.StartsWith("numeric", StringComparison.Ordinal) => NpgsqlDbType.Numeric,
                _ => throw new NotSupportedException($"{property.Name} is a {type}, which no seed writes."),
            };
        }
    }
}
