using System.Net;
using Assistant.Bench.Limit.Answers;

namespace Assistant.Bench.Limit;

/// <summary>Handles one kind of request: token, variables, one batch, JSON.</summary>
public sealed class AnswerEndpoint(Answer answer, Database database, TokenCheck tokens)
{
    /// <summary>Answers a POST whose body is the object of variables.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var person = tokens.Authenticate(context.Request.Headers.Authorization);
        if (person is null)
        {
            context.Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            return;
        }

        var cancellation = context.RequestAborted;
        var variables = await ReadVariablesAsync(context.Request, cancellation);
        using var buffer = new PooledBuffer();
        var lane = await database.TakeAsync(cancellation);
        try
        {
            await lane.WriteAsync(answer, person, variables, buffer, cancellation);
            database.Return(lane);
        }
        catch
        {
            await database.ReplaceAsync(lane);
            throw;
        }

        // The connection is back before the first byte goes out: a slow reader holds none.
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        await response.BodyWriter.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private static async ValueTask<Variables> ReadVariablesAsync(HttpRequest request, CancellationToken cancellation)
    {
        var length = (int)(request.ContentLength ?? 0);
        var result = await request.BodyReader.ReadAtLeastAsync(length, cancellation);
        var variables = Variables.Parse(result.Buffer);
        request.BodyReader.AdvanceTo(result.Buffer.End);
        return variables;
    }
}
