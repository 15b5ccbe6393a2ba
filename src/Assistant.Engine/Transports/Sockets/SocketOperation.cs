using System.Text.Json;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>An operation that a client has asked for on its socket, until it is complete.</summary>
internal sealed class SocketOperation(string id, GraphQLRequest request)
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>The id that the client gave it.</summary>
    internal string Id { get; } = id;

    /// <summary>The id as it stands between quotation marks in JSON.</summary>
    internal byte[] EncodedId { get; } = JsonEncodedText.Encode(id).EncodedUtf8Bytes.ToArray();

    /// <summary>What the client asks for; null once the operation runs, so that no subscription keeps its text.</summary>
    internal GraphQLRequest? Request { get; private set; } = request;

    /// <summary>Cancelled when nobody wants the operation any more.</summary>
    internal CancellationToken Ended => _ended.Token;

    /// <summary>True once nobody wants the operation any more, so that nothing of it may be sent.</summary>
    internal bool HasEnded => _ended.IsCancellationRequested;

    /// <summary>Hands the request over to who runs it.</summary>
    internal GraphQLRequest TakeRequest()
    {
        var request = Request!;
        Request = null;
        return request;
    }

    /// <summary>Ends the operation because nobody wants it any more. What it holds is let go of elsewhere, not by the caller's thread.</summary>
    internal void End() => _ = _ended.CancelAsync();
}
