using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Bench.Limit.Answers;

namespace Assistant.Bench.Limit;

/// <summary>Handles one kind of request: token, variables, one batch, JSON.</summary>
public sealed class AnswerEndpoint(Answer answer, Database database, TokenCheck tokens)
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

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
        await using (var connection = await database.OpenAsync(cancellation))
        {
            await using var batch = Database.CreateBatch(connection, person, commands => answer.Fill(commands, person, variables));
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            // The batch's first result set is the row of set_config; BEGIN has none.
            await reader.NextResultAsync(cancellation);
            using var writer = new Utf8JsonWriter(buffer, WriterOptions);
            writer.WriteStartObject();
            writer.WriteStartObject("data"u8);
            await answer.WriteAsync(new RowReader(reader, writer), cancellation);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.Flush();
        }

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
