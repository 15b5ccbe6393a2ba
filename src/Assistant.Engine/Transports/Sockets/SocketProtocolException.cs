namespace Assistant.Engine.Transports.Sockets;

/// <summary>The client said something that closes its socket.</summary>
internal sealed class SocketProtocolException(SocketClosure closure) : Exception(closure.Reason)
{
    /// <summary>How the socket is closed.</summary>
    internal SocketClosure Closure { get; } = closure;
}
