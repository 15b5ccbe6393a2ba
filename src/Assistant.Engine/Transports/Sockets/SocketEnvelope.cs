using System.Buffers;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Writing;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>Writes what stands around an answer, and the messages that have none.</summary>
internal static class SocketEnvelope
{
    /// <summary>The client was accepted.</summary>
    internal static OutgoingMessage Acknowledge { get; } = OutgoingMessage.Fixed("""{"type":"connection_ack"}"""u8.ToArray());

    /// <summary>Is the client still there?</summary>
    internal static OutgoingMessage Ping { get; } = OutgoingMessage.Fixed("""{"type":"ping"}"""u8.ToArray());

    private static OutgoingMessage EmptyPong { get; } = OutgoingMessage.Fixed("""{"type":"pong"}"""u8.ToArray());

    /// <summary>The answer to a ping, with what the ping had.</summary>
    internal static OutgoingMessage Pong(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return EmptyPong;
        }

        using var output = new JsonBuffer();
        output.WriteRaw("""{"type":"pong","payload":"""u8);
        output.WriteRaw(payload);
        output.WriteByte((byte)'}');
        return OutgoingMessage.Rented(output.Detach(out var length), length);
    }

    /// <summary>Nothing more comes of an operation.</summary>
    internal static OutgoingMessage Complete(SocketOperation operation)
    {
        using var output = new JsonBuffer();
        WriteHead(output, operation, "complete"u8);
        output.WriteByte((byte)'}');
        return OutgoingMessage.Rented(output.Detach(out var length), length, operation);
    }

    /// <summary>An operation failed, and nothing more comes of it.</summary>
    internal static OutgoingMessage Error(SocketOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        using var output = new JsonBuffer();
        WriteHead(output, operation, "error"u8);
        output.WriteRaw(",\"payload\":"u8);
        AnswerWriter.WriteErrors(output, errors);
        output.WriteByte((byte)'}');
        return OutgoingMessage.Rented(output.Detach(out var length), length, operation);
    }

    /// <summary>Everything of a <c>next</c> that stands before its answer.</summary>
    internal static void WriteNextHead(IBufferWriter<byte> output, SocketOperation operation)
    {
        output.Write("{\"id\":\""u8);
        output.Write(operation.EncodedId);
        output.Write("\",\"type\":\"next\",\"payload\":"u8);
    }

    /// <summary>What stands after the answer.</summary>
    internal static void WriteEnd(IBufferWriter<byte> output) => output.Write("}"u8);

    private static void WriteHead(JsonBuffer output, SocketOperation operation, ReadOnlySpan<byte> type)
    {
        output.WriteRaw("{\"id\":\""u8);
        output.WriteRaw(operation.EncodedId);
        output.WriteRaw("\",\"type\":\""u8);
        output.WriteRaw(type);
        output.WriteByte((byte)'"');
    }
}
