using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Sql;
using Npgsql;

namespace Assistant.Graph.Security;

/// <summary>Makes people in the database by its function <c>app.provision_user</c>, which the serving login alone may call.</summary>
/// <param name="source">The serving login's connections.</param>
/// <param name="logger">Told of people whom the database refuses.</param>
public sealed partial class UserProvisioner(NpgsqlDataSource source, ILogger<UserProvisioner> logger) : IReaderProvisioner
{
    /// <inheritdoc/>
    public async ValueTask<bool> ProvisionAsync(AuthenticatedCaller caller, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(caller.ClaimsJson);
        try
        {
            await using var command = source.CreateCommand("select app.provision_user($1, $2, $3, $4, $5) is not null");
            command.Parameters.Add(Text(caller.Issuer));
            command.Parameters.Add(Text(caller.Subject));
            command.Parameters.Add(Text(ReadText(payload.RootElement, "email")));
            command.Parameters.Add(Text(ReadText(payload.RootElement, "name")));
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = IsEmailVerified(payload.RootElement) });
            return await command.ExecuteScalarAsync(cancellationToken) is true;
        }
        catch (PostgresException exception) when (!exception.IsTransient)
        {
            // A claim that doesn't fit its column, say: the person stays unknown.
            LogRefused(exception.SqlState);
            return false;
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseUnavailableException(exception);
        }
    }

    private static NpgsqlParameter<string?> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };

    private static string? ReadText(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // The registered claim of OpenID Connect; what people can write themselves, as user_metadata, doesn't count.
    private static bool IsEmailVerified(JsonElement payload) =>
        payload.TryGetProperty("email_verified", out var verified) && verified.ValueKind is JsonValueKind.True;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database refuses to make a person for a new token: {SqlState}.")]
    private partial void LogRefused(string sqlState);
}
