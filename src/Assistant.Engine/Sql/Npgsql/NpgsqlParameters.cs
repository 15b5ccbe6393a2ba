using System.Text.Json;
using Assistant.Engine.Relational;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>Makes the driver's parameters, typed by the column and not by the value, so that a statement stays prepared.</summary>
internal static class NpgsqlParameters
{
    /// <summary>Makes the parameter of a plan's statement.</summary>
    public static NpgsqlParameter Create(SqlParameterSlot slot, object? value) => Create(new WriteParameter(slot.Type, value, slot.IsArray));

    /// <summary>Makes the parameter of a write command.</summary>
    public static NpgsqlParameter Create(WriteParameter parameter)
    {
        if (parameter.IsArray || parameter.Type == ColumnType.SingleArray)
        {
            return CreateArray(parameter.Type, (IReadOnlyList<object?>?)parameter.Value);
        }

        var (type, value, _) = parameter;
        return (type, value) switch
        {
            (ColumnType.Uuid, Guid uuid) => new NpgsqlParameter<Guid> { TypedValue = uuid, NpgsqlDbType = NpgsqlDbType.Uuid },
            (ColumnType.Text or ColumnType.Enum, string text) =>
                new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text },
            (ColumnType.Int64, int number) => new NpgsqlParameter<long> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint },
            (ColumnType.Int64, long number) => new NpgsqlParameter<long> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint },
            (ColumnType.Timestamp, DateTime moment) =>
                new NpgsqlParameter<DateTime> { TypedValue = moment, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            (ColumnType.Boolean, bool flag) => new NpgsqlParameter<bool> { TypedValue = flag, NpgsqlDbType = NpgsqlDbType.Boolean },
            _ => new NpgsqlParameter { Value = Convert(type, value) ?? DBNull.Value, NpgsqlDbType = TypeOf(type) },
        };
    }

    private static NpgsqlParameter CreateArray(ColumnType type, IReadOnlyList<object?>? values)
    {
        var element = type == ColumnType.SingleArray ? ColumnType.Single : type;
        object? array = values is null ? null : element switch
        {
            ColumnType.Text or ColumnType.Enum => values.Select(value => (string?)value).ToArray(),
            ColumnType.Uuid => values.Select(value => (Guid?)value).ToArray(),
            ColumnType.Boolean => values.Select(value => (bool?)value).ToArray(),
            ColumnType.Int16 => values.Select(value => (short?)Convert(element, value)).ToArray(),
            ColumnType.Int32 => values.Select(value => (int?)value).ToArray(),
            ColumnType.Int64 => values.Select(value => (long?)Convert(element, value)).ToArray(),
            ColumnType.Single => values.Select(value => (float?)Convert(element, value)).ToArray(),
            ColumnType.Double => values.Select(value => (double?)value).ToArray(),
            ColumnType.Numeric => values.Select(value => (decimal?)value).ToArray(),
            ColumnType.Timestamp => values.Select(value => (DateTime?)value).ToArray(),
            ColumnType.Date => values.Select(value => (DateOnly?)value).ToArray(),
            _ => throw new InvalidOperationException($"No parameter is an array of {element}."),
        };
        return new NpgsqlParameter { Value = array ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | TypeOf(element) };
    }

    private static object? Convert(ColumnType type, object? value) => (type, value) switch
    {
        (ColumnType.Int16, int number) => checked((short)number),
        (ColumnType.Int64, int number) => (long)number,
        (ColumnType.Single, double number) => (float)number,
        (ColumnType.Text, Uri uri) => uri.OriginalString,
        (ColumnType.Json or ColumnType.JsonText, JsonElement json) => json.GetRawText(),
        _ => value,
    };

    private static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Enum => NpgsqlDbType.Text,
        ColumnType.Boolean => NpgsqlDbType.Boolean,
        ColumnType.Int16 => NpgsqlDbType.Smallint,
        ColumnType.Int32 => NpgsqlDbType.Integer,
        ColumnType.Int64 => NpgsqlDbType.Bigint,
        ColumnType.Single => NpgsqlDbType.Real,
        ColumnType.Double => NpgsqlDbType.Double,
        ColumnType.Numeric => NpgsqlDbType.Numeric,
        ColumnType.Uuid => NpgsqlDbType.Uuid,
        ColumnType.Timestamp => NpgsqlDbType.TimestampTz,
        ColumnType.Date => NpgsqlDbType.Date,
        ColumnType.Json => NpgsqlDbType.Jsonb,
        ColumnType.JsonText => NpgsqlDbType.Json,
        _ => throw new InvalidOperationException($"No parameter is of type {type}."),
    };
}
