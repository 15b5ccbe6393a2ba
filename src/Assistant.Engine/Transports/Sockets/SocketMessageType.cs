namespace Assistant.Engine.Transports.Sockets;

/// <summary>What a client can say.</summary>
internal enum SocketMessageType
{
    /// <summary><c>connection_init</c></summary>
    ConnectionInit,

    /// <summary><c>ping</c></summary>
    Ping,

    /// <summary><c>pong</c></summary>
    Pong,

    /// <summary><c>subscribe</c></summary>
    Subscribe,

    /// <summary><c>complete</c></summary>
    Complete,
}
