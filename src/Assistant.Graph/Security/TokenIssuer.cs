using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Graph.Security;

/// <summary>Signs tokens with the server's own key.</summary>
public static class TokenIssuer
{
    /// <summary>Makes a token for a person.</summary>
    /// <param name="settings">With a signing key and an issuer.</param>
    /// <param name="person">The person's key, which becomes the subject.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="role">The role to claim; null for none.</param>
    /// <param name="lifetime">How long the token counts.</param>
    /// <param name="now">When it starts to.</param>
    public static string Issue(
        AuthenticationSettings settings,
        Guid person,
        string email,
        string? role,
        TimeSpan lifetime,
        DateTimeOffset now)
    {
        var payload = new JsonObject
        {
            ["iss"] = settings.Issuer,
            ["sub"] = person.ToString(),
            ["email"] = email,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
        };
        if (settings.Audience is not null)
        {
            payload["aud"] = settings.Audience;
        }

        if (role is not null)
        {
            Put(payload, settings.RoleClaim ?? "role", role);
        }

        var key = new SymmetricSecurityKey(settings.SigningKey);
        return new JsonWebTokenHandler().CreateToken(payload.ToJsonString(), new SigningCredentials(key, settings.Algorithms[0]));
    }

    // A claim with a URL for a name is one name; other dots are steps.
    private static void Put(JsonObject payload, string path, string role)
    {
        var steps = path.Contains(':') ? [path] : path.Split('.');
        var target = payload;
        foreach (var step in steps[..^1])
        {
            var next = new JsonObject();
            target[step] = next;
            target = next;
        }

        target[steps[^1]] = role;
    }
}
