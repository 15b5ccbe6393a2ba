namespace Assistant.Engine.Transports;

/// <summary>What the transports that stay open allow: WebSocket and server-sent events.</summary>
public sealed record GraphQLStreamOptions
{
    /// <summary>How long a socket may be open before it must have sent <c>connection_init</c> and been accepted.</summary>
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a connection may be idle before it is pinged. A socket that leaves a ping without an answer for as long again
    /// is cut off.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The largest message from a socket's client in bytes; a larger one closes the socket with 1009.</summary>
    public int MaxMessageBytes { get; init; } = 1024 * 1024;

    /// <summary>How many operations may run on one socket at once; one more is answered with an error.</summary>
    public int MaxOperationsPerSocket { get; init; } = 100;

    /// <summary>How many bytes may wait for a socket's client; more close the socket with 1013.</summary>
    public int MaxQueuedBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a client may take nothing of what is being sent to it; longer closes the socket with 1013.</summary>
    public TimeSpan StallGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket's client has to answer that the socket is closed before it is cut off.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The origins, beside the server's own, whose pages may open sockets; <c>*</c> for all.</summary>
    public IReadOnlyCollection<string> AllowedOrigins { get; init; } = [];
}
