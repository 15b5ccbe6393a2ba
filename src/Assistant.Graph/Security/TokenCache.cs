using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Assistant.Graph.Security;

/// <summary>
/// The tokens that were verified, by their text, so that a signature is checked once in a token's life. Two
/// generations bound it: when the young one is full it becomes the old one, and what nobody uses leaves with it.
/// </summary>
/// <param name="capacity">How many characters of tokens and claims it may hold.</param>
public sealed class TokenCache(long capacity)
{
    private readonly Lock _rotation = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>Finds a verified token. Whether it still counts is the caller's to check.</summary>
    public bool TryGet(ReadOnlySpan<char> token, [NotNullWhen(true)] out VerifiedToken? verified)
    {
        if (_young.Lookup.TryGetValue(token, out verified))
        {
            return true;
        }

        if (!_old.Lookup.TryGetValue(token, out verified))
        {
            return false;
        }

        Add(token.ToString(), verified);
        return true;
    }

    /// <summary>Keeps a verified token.</summary>
    public void Add(string token, VerifiedToken verified)
    {
        var young = _young;
        if (!young.Tokens.TryAdd(token, verified))
        {
            return;
        }

        if (Interlocked.Add(ref young.Size, token.Length + verified.Caller.ClaimsJson.Length) > capacity / 2)
        {
            Rotate(young);
        }
    }

    private void Rotate(Generation full)
    {
        lock (_rotation)
        {
            if (ReferenceEquals(_young, full))
            {
                _old = full;
                _young = new Generation();
            }
        }
    }

    private sealed class Generation
    {
        internal long Size;

        internal Generation()
        {
            Tokens = new ConcurrentDictionary<string, VerifiedToken>(StringComparer.Ordinal);
            Lookup = Tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        internal ConcurrentDictionary<string, VerifiedToken> Tokens { get; }

        internal ConcurrentDictionary<string, VerifiedToken>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }
    }
}
