using System.Diagnostics.CodeAnalysis;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>Who sends a request, or why it is refused before its operation is looked at.</summary>
public readonly struct CallerResolution
{
    private CallerResolution(Caller? caller, CallerRefusal? refusal)
    {
        Caller = caller;
        Refusal = refusal;
    }

    /// <summary>The caller; null where the request is refused.</summary>
    public Caller? Caller { get; }

    /// <summary>Why the request is refused; null where it isn't.</summary>
    public CallerRefusal? Refusal { get; }

    /// <summary>True where the request goes on, with its caller.</summary>
    [MemberNotNullWhen(true, nameof(Caller))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Caller is not null;

    /// <summary>The request goes on as this caller.</summary>
    public static CallerResolution Accept(Caller caller) => new(caller, null);

    /// <summary>The request ends here.</summary>
    public static CallerResolution Refuse(CallerRefusal refusal) => new(null, refusal);
}
