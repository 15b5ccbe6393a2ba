using System.Text.Json;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>An operation that a client has asked for on its socket, until it is complete.</summary>
internal sealed class SocketOperation(string id)
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>The id that the client gave it.</summary>
    internal string Id { get; } = id;

    /// <summary>The id as it stands between quotation marks in JSON.</summary>
    internal byte[] EncodedId { get; } = JsonEncodedText.Encode(id).EncodedUtf8Bytes.ToArray();

    /// <summary>Cancelled when nobody wants the operation any more.</summary>
    internal CancellationToken Ended => _ended.Token;

    /// <summary>True once nobody wants the operation any more, so that nothing of it may be sent.</summary>
    internal bool HasEnded => _ended.IsCancellationRequested;

    /// <summary>Ends the operation because nobody wants it any more. What it holds is let go of elsewhere, not by the caller's thread.</summary>
    internal void End() => _ = _ended.CancelAsync();
}
