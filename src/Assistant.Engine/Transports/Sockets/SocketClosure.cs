using System.Net.WebSockets;
using System.Text;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>Why the server closes a socket: the codes of graphql-transport-ws, and those of RFC 6455 that it needs.</summary>
/// <param name="Code">The status code.</param>
/// <param name="Reason">The reason that the client reads.</param>
internal sealed record SocketClosure(int Code, string? Reason)
{
    // A control frame holds 125 bytes, of which the code takes two.
    private const int MaxReasonBytes = 123;

    internal static SocketClosure Normal { get; } = new(1000, null);

    internal static SocketClosure GoingAway { get; } = new(1001, "The server is stopping");

    internal static SocketClosure TooSlow { get; } = new(1013, "The client reads too slowly; try again");

    internal static SocketClosure Unavailable { get; } = new(1013, "The token can't be checked at the moment; try again");

    internal static SocketClosure DatabaseUnavailable { get; } = new(1013, "The database is unavailable at the moment; try again");

    internal static SocketClosure Unauthorized { get; } = new(4401, "Unauthorized");

    internal static SocketClosure TokenExpired { get; } = new(4401, "Token expired");

    internal static SocketClosure SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    internal static SocketClosure InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    internal static SocketClosure TooManyInitialisations { get; } = new(4429, "Too many initialisation requests");

    internal static SocketClosure InternalError { get; } = new(4500, "Internal server error");

    /// <summary>The code as the framework's sockets take it.</summary>
    internal WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;

    internal static SocketClosure BadMessage(string reason) => new(4400, reason);

    internal static SocketClosure Forbidden(string reason) => new(4403, Fit($"Forbidden: {reason}"));

    internal static SocketClosure SubscriberExists(string id) => new(4409, Fit($"Subscriber for {id} already exists"));

    internal static SocketClosure TooLarge(int maxBytes) => new(1009, $"A message is larger than the allowed {maxBytes} bytes");

    private static string Fit(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MaxReasonBytes)
        {
            return reason;
        }

        var length = 0;
        var bytes = 0;
        foreach (var rune in reason.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxReasonBytes)
            {
                break;
            }

            bytes += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }

        return reason[..length];
    }
}
