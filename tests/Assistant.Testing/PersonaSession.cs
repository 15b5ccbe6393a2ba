using System.Data;
using System.Text.Json;
using Npgsql;

namespace Assistant.Testing;

/// <summary>A transaction under a person's claims and the API role; rolled back unless committed.</summary>
public sealed class PersonaSession : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PersonaSession(NpgsqlConnection connection, NpgsqlTransaction transaction, string? reader)
    {
        _connection = connection;
        _transaction = transaction;
        Reader = reader;
    }

    /// <summary>What <c>app.reader()</c> said: null, a key of <c>users</c>, or that and <c>:admin</c>.</summary>
    public string? Reader { get; }

    internal static async Task<PersonaSession> BeginAsync(
        NpgsqlDataSource serving, Persona persona, Guid? remembered, IsolationLevel isolation)
    {
        var connection = await serving.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync(isolation);
        var claims = persona.ClaimsJson.Length == 0 ? default : JsonDocument.Parse(persona.ClaimsJson).RootElement;
        await using var command = new NpgsqlCommand(
            $"""
            select set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true),
                set_config('assistant.admin', $2, true), {(remembered is null ? "app.reader()" : "app.confirm_reader($3, $4, $5)")}
            """,
            connection).With(
            remembered is null
                ? [persona.ClaimsJson, persona.MayBeAdmin ? "on" : "off"]
                : [persona.ClaimsJson, persona.MayBeAdmin ? "on" : "off", remembered, Text(claims, "iss"), Text(claims, "sub")]);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new PersonaSession(connection, transaction, await reader.IsDBNullAsync(3) ? null : reader.GetString(3));

        static string Text(JsonElement claims, string name) =>
            claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var claim) ? claim.GetString() ?? "" : "";
    }

    /// <summary>Runs a statement; the number of rows that it touched.</summary>
    public async Task<int> ExecuteAsync(string sql, params object?[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, _connection).With(parameters);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value; the type's default for NULL or no row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql, params object?[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, _connection).With(parameters);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Reads the first column of all rows.</summary>
    public async Task<IReadOnlyList<T>> ColumnAsync<T>(string sql, params object?[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, _connection).With(parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
        {
            values.Add(await reader.GetFieldValueAsync<T>(0));
        }

        return values;
    }

    /// <summary>Reads the first column of all rows of each statement, in one round trip.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ColumnsAsync(IEnumerable<(string Sql, object?[] Parameters)> statements)
    {
        await using var batch = new NpgsqlBatch(_connection);
        foreach (var (sql, parameters) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.AddRange(parameters.Select(parameter => new NpgsqlParameter { Value = parameter ?? DBNull.Value }).ToArray());
            batch.BatchCommands.Add(command);
        }

        List<IReadOnlyList<string>> answers = [];
        if (batch.BatchCommands.Count == 0)
        {
            return answers;
        }

        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            var values = new List<string>();
            while (await reader.ReadAsync())
            {
                values.Add(reader.GetString(0));
            }

            answers.Add(values);
        }
        while (await reader.NextResultAsync());
        return answers;
    }

    /// <summary>Keeps what was done.</summary>
    public Task CommitAsync() => _transaction.CommitAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
