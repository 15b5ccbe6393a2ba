using Npgsql;

namespace Assistant.Testing;

internal static class NpgsqlCommandParameters
{
    /// <summary>Adds positional parameters.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand command, object?[] parameters)
    {
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        }

        return command;
    }
}
