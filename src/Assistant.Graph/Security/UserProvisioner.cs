using System.Text.Json;
using Assistant.Graph.Hosting;
using Npgsql;

namespace Assistant.Graph.Security;

/// <summary>Makes people in the database by its function <c>app.provision_user</c>, which the serving login alone may call.</summary>
public sealed partial class UserProvisioner(ServingDatabase database, ILogger<UserProvisioner> logger) : IUserProvisioner, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1, ConnectionIdleLifetime = 30 });

    /// <inheritdoc/>
    public async ValueTask<bool> ProvisionAsync(TokenClaims claims, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(claims.Json);
        try
        {
            await using var command = _source.CreateCommand("select app.provision_user($1, $2, $3, $4, $5)");
            command.Parameters.AddWithValue(claims.Issuer);
            command.Parameters.AddWithValue(claims.Subject);
            command.Parameters.AddWithValue((object?)Text(payload.RootElement, "email") ?? DBNull.Value);
            command.Parameters.AddWithValue((object?)Text(payload.RootElement, "name") ?? DBNull.Value);
            command.Parameters.AddWithValue(IsEmailVerified(payload.RootElement));
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (!exception.IsTransient)
        {
            // A claim that doesn't fit the column, say: the person stays unknown, and is told so by every field.
            LogRefused(exception);
            return true;
        }
        catch (NpgsqlException)
        {
            // The operation itself says that the database is away.
            return false;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // The registered claim of OpenID Connect; what people can write themselves, as user_metadata, doesn't count.
    private static bool IsEmailVerified(JsonElement payload) =>
        payload.TryGetProperty("email_verified", out var verified) && verified.ValueKind is JsonValueKind.True;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database refuses to make a person for a new token.")]
    private partial void LogRefused(Exception exception);
}
