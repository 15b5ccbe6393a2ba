using System.Data;
using System.Text.Json;
using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Npgsql;

namespace Assistant.Graph.Security;

/// <summary>Makes people in the database by its function <c>app.provision_user</c>, which the serving login alone may call.</summary>
/// <param name="database">The serving login's connections.</param>
/// <param name="logger">Told of people whom the database refuses.</param>
public sealed partial class UserProvisioner(NpgsqlDatabase database, ILogger<UserProvisioner> logger) : IUserProvisioner
{
    /// <inheritdoc/>
    public async ValueTask<bool> ProvisionAsync(TokenClaims claims, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(claims.Json);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            // The pool's connections have one snapshot for a transaction; this has to see whom another request made meanwhile.
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            await using var command = new NpgsqlCommand("select app.provision_user($1, $2, $3, $4, $5)", connection);
            command.Parameters.Add(Text(claims.Issuer));
            command.Parameters.Add(Text(claims.Subject));
            command.Parameters.Add(Text(ReadText(payload.RootElement, "email")));
            command.Parameters.Add(Text(ReadText(payload.RootElement, "name")));
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = IsEmailVerified(payload.RootElement) });
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (!exception.IsTransient)
        {
            // A claim that doesn't fit its column, say: the person stays unknown, and every field says so.
            LogRefused(exception.SqlState);
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or DatabaseUnavailableException)
        {
            // The operation itself will say that the database is away.
            return false;
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
