using System.Buffers;
using System.IO.Pipelines;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Writing;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>
/// Answers an array of requests with an array of answers. They run one after the other, so that a query sees what a mutation
/// before it has changed; each is an operation of its own to every check and every bound, and none knows of the others' errors.
/// </summary>
internal static class HttpBatch
{
    internal static async ValueTask AnswerAsync(
        HttpContext context,
        ResponseFormat format,
        IReadOnlyList<BatchedRequest> batch,
        Func<GraphQLRequest, ValueTask<ExecutionResult>> execute)
    {
        var output = context.Response.BodyWriter;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i].Error is { } error)
            {
                Begin(context, format, isFirst: i == 0);
                WriteError(output, error);
                continue;
            }

            await using var result = await execute(batch[i].Request!);
            Begin(context, format, isFirst: i == 0);
            await result.CopyToAsync(output, context.RequestAborted);
        }

        output.Write("]"u8);
    }

    // Until the first answer is there, what goes wrong can still have a status.
    private static void Begin(HttpContext context, ResponseFormat format, bool isFirst)
    {
        if (isFirst)
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            ResponseHead.Write(context.Response.Headers, format, null);
        }

        context.Response.BodyWriter.Write(isFirst ? "["u8 : ","u8);
    }

    private static void WriteError(PipeWriter output, GraphQLError error)
    {
        using var answer = new JsonBuffer();
        AnswerWriter.WriteRequestErrors(answer, [error]);
        output.Write(answer.Written);
    }
}
