using System.Text.Json;

namespace Assistant.Graph.Security;

/// <summary>
/// Where a token keeps its role: the name of a claim, or a dotted path such as <c>app_metadata.role</c>. A role in a
/// token only ever narrows: who may be an administrator, the database says.
/// </summary>
public sealed class RoleClaim(string path)
{
    private readonly string[] _path = path.Split('.');

    /// <summary>Tells whether the claim is the role, or a list that has it; letter case doesn't count.</summary>
    public bool Grants(JsonElement payload, string role)
    {
        // A name may have dots of its own, as in "https://example.com/role".
        if (payload.TryGetProperty(path, out var claim))
        {
            return Holds(claim, role);
        }

        var current = payload;
        foreach (var name in _path)
        {
            if (current.ValueKind is not JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return false;
            }
        }

        return Holds(current, role);
    }

    private static bool Holds(JsonElement claim, string role) => claim.ValueKind switch
    {
        JsonValueKind.String => string.Equals(claim.GetString(), role, StringComparison.OrdinalIgnoreCase),
        JsonValueKind.Array => claim.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && Holds(item, role)),
        _ => false,
    };
}
