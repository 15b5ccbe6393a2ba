using System.Buffers;
using System.IO.Pipelines;
using Assistant.Engine.Execution;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Reads a request body out of its pipe, in place where it came in one piece.</summary>
internal static class RequestBody
{
    /// <summary>Waits for the whole body and reads the request in it.</summary>
    /// <exception cref="TransportException">The body is too large, broke off or isn't a well-formed request.</exception>
    internal static async ValueTask<GraphQLRequest> ReadAsync(
        HttpRequest request,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TransportErrors.TooLarge(maxBytes);
        }

        try
        {
            return await ReadAsync(request.BodyReader, maxBytes, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TransportErrors.TooLarge(maxBytes)
                : TransportErrors.Unreadable();
        }
    }

    private static async ValueTask<GraphQLRequest> ReadAsync(
        PipeReader reader,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > maxBytes)
            {
                reader.AdvanceTo(buffer.End);
                throw TransportErrors.TooLarge(maxBytes);
            }

            if (result.IsCompleted)
            {
                try
                {
                    return Read(buffer);
                }
                finally
                {
                    reader.AdvanceTo(buffer.End);
                }
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static GraphQLRequest Read(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return JsonRequestReader.Read(body.FirstSpan);
        }

        var length = checked((int)body.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(rented);
            return JsonRequestReader.Read(rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
