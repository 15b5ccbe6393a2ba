using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Bench.Limit;

/// <summary>Verifies HS256 tokens and remembers the valid ones until they expire.</summary>
public sealed class TokenCheck
{
    private const string Scheme = "Bearer ";
    private const int MaxRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Person> _remembered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly LimitSettings _settings;
    private readonly TimeProvider _time;

    /// <summary>Makes a check for one key and issuer.</summary>
    public TokenCheck(LimitSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
        _lookup = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The person of an <c>Authorization</c> header; null when there is none or it isn't valid.</summary>
    public Person? Authenticate(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = authorization.AsSpan(Scheme.Length);
        if (!_lookup.TryGetValue(token, out var person))
        {
            person = Verify(token);
            if (person is not null && _remembered.Count < MaxRemembered)
            {
                _lookup[token] = person;
            }
        }

        return person is not null && person.ExpiresAt > _time.GetUtcNow().ToUnixTimeSeconds() ? person : null;
    }

    private Person? Verify(ReadOnlySpan<char> token)
    {
        var lastDot = token.LastIndexOf('.');
        var firstDot = token.IndexOf('.');
        if (firstDot <= 0 || lastDot <= firstDot)
        {
            return null;
        }

        var expected = HMACSHA256.HashData(_settings.SigningKey, Encoding.ASCII.GetBytes(token[..lastDot].ToString()));
        var actual = Base64Url.DecodeFromChars(token[(lastDot + 1)..]);
        if (!CryptographicOperations.FixedTimeEquals(expected, actual))
        {
            return null;
        }

        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token[..firstDot]));
        var payload = Base64Url.DecodeFromChars(token[(firstDot + 1)..lastDot]);
        using var claims = JsonDocument.Parse(payload);
        var root = claims.RootElement;
        return header.RootElement.GetProperty("alg").ValueEquals("HS256") && root.GetProperty("iss").ValueEquals(_settings.Issuer)
            ? new Person(root.GetProperty("sub").GetGuid(), _settings.Issuer, Encoding.UTF8.GetString(payload), root.GetProperty("exp").GetInt64())
            : null;
    }
}
