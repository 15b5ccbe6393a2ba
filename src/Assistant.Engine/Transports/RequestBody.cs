using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Reads a request body out of its pipe, in place where it came in one piece.</summary>
internal static class RequestBody
{
    /// <summary>Waits for the whole body and reads the request in it, or the several where those are allowed.</summary>
    /// <exception cref="TransportException">The body is too large, broke off or isn't a well-formed request.</exception>
    internal static async ValueTask<RequestContent> ReadAsync(
        HttpRequest request,
        GraphQLHttpOptions options,
        CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxRequestBytes)
        {
            throw TransportErrors.TooLarge(options.MaxRequestBytes);
        }

        try
        {
            return await ReadAsync(request.BodyReader, options, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TransportErrors.TooLarge(options.MaxRequestBytes)
                : TransportErrors.Unreadable();
        }
    }

    private static async ValueTask<RequestContent> ReadAsync(
        PipeReader reader,
        GraphQLHttpOptions options,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > options.MaxRequestBytes)
            {
                reader.AdvanceTo(buffer.End);
                throw TransportErrors.TooLarge(options.MaxRequestBytes);
            }

            if (result.IsCompleted)
            {
                try
                {
                    return Read(buffer, options.MaxBatchOperations);
                }
                finally
                {
                    reader.AdvanceTo(buffer.End);
                }
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static RequestContent Read(in ReadOnlySequence<byte> body, int maxOperations)
    {
        if (body.IsSingleSegment)
        {
            return JsonRequestReader.ReadContent(body.FirstSpan, maxOperations);
        }

        var length = checked((int)body.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(rented);
            return JsonRequestReader.ReadContent(rented.AsSpan(0, length), maxOperations);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
