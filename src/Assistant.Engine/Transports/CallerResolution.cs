using System.Diagnostics.CodeAnalysis;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>Who sends a request, or why it is refused before its operation is looked at.</summary>
public readonly struct CallerResolution
{
    private CallerResolution(Caller? caller, CallerRefusal? refusal, DateTimeOffset expires)
    {
        Expires = expires;
        Caller = caller;
        Refusal = refusal;
    }

    /// <summary>The caller; null where the request is refused.</summary>
    public Caller? Caller { get; }

    /// <summary>Why the request is refused; null where it isn't.</summary>
    public CallerRefusal? Refusal { get; }

    /// <summary>The moment from which the caller isn't accepted any more, so that what is still open ends.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>True where the request goes on, with its caller.</summary>
    [MemberNotNullWhen(true, nameof(Caller))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Caller is not null;

    /// <summary>The request goes on as this caller.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="expires">The moment from which the caller isn't accepted any more; null for none.</param>
    public static CallerResolution Accept(Caller caller, DateTimeOffset? expires = null) =>
        new(caller, null, expires ?? DateTimeOffset.MaxValue);

    /// <summary>The request ends here.</summary>
    public static CallerResolution Refuse(CallerRefusal refusal) => new(null, refusal, DateTimeOffset.MinValue);
}
