using System.Buffers;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>A message that waits to be sent: bytes, or an answer with its envelope still to be made.</summary>
internal readonly struct OutgoingMessage
{
    // What a message takes beyond its bytes, so that many small ones count too.
    private const int Overhead = 512;

    // An answer that is longer is sent while it arrives, and keeps no more of itself in memory than its spool may.
    private const int MaxCountedLength = 256 * 1024;

    private readonly byte[]? _rented;

    private OutgoingMessage(ReadOnlyMemory<byte> bytes, byte[]? rented, SocketOperation? operation, ExecutionResult? answer, long length)
    {
        Bytes = bytes;
        _rented = rented;
        Operation = operation;
        Answer = answer;
        Cost = Overhead + (int)Math.Min(length, MaxCountedLength);
    }

    /// <summary>The whole message, where there is no answer.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The operation that it belongs to; null for none.</summary>
    internal SocketOperation? Operation { get; }

    /// <summary>The answer to send in a <c>next</c>; null for none.</summary>
    internal ExecutionResult? Answer { get; }

    /// <summary>The bytes that it counts as while it waits.</summary>
    internal int Cost { get; }

    /// <summary>A message that is always the same.</summary>
    internal static OutgoingMessage Fixed(byte[] message) => new(message, null, null, null, message.Length);

    /// <summary>A message in an array of the shared pool, to which it is returned.</summary>
    internal static OutgoingMessage Rented(byte[] rented, int length, SocketOperation? operation = null) =>
        new(rented.AsMemory(0, length), rented, operation, null, length);

    /// <summary>An answer, which is disposed when it is sent.</summary>
    internal static OutgoingMessage Next(SocketOperation operation, ExecutionResult answer) =>
        new(default, null, operation, answer, answer.Length ?? MaxCountedLength);

    /// <summary>Lets go of what the message holds.</summary>
    internal ValueTask ReleaseAsync()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }

        return Answer?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
