using System.Buffers;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Writing;
using Assistant.Engine.Operations;
using Assistant.Engine.Operations.Costs;

namespace Assistant.Engine.Execution;

/// <summary>Writes what stands around the data of an answer: errors and extensions (specification, section 7).</summary>
internal static class AnswerWriter
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An answer without data.</summary>
    public static void WriteRequestErrors(JsonBuffer output, IReadOnlyList<GraphQLError> errors, PlanReport? report = null)
    {
        output.WriteRaw("{\"errors\":"u8);
        WriteErrors(output, errors);
        WriteEnd(output, [], report);
    }

    /// <summary>An answer that tells the operation's cost and nothing else.</summary>
    public static void WriteCost(JsonBuffer output, OperationCost cost) => Write(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("extensions");
        PlanReport.WriteCost(writer, cost);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>An answer whose data is null.</summary>
    public static void WriteNullData(JsonBuffer output, IReadOnlyList<GraphQLError> errors)
    {
        output.WriteRaw("{\"errors\":"u8);
        WriteErrors(output, errors);
        output.WriteRaw(",\"data\":null}"u8);
    }

    /// <summary>An answer of objects that were written apart; its data is null where one of them is.</summary>
    public static void WriteParts(JsonBuffer output, IReadOnlyList<MutationAnswer> parts, PlanReport? report)
    {
        GraphQLError[] errors =
        [
            .. parts.SelectMany(part => part.Part.Errors.Select(error =>
                error with { Path = [part.Selection.ResponseName, .. error.Path ?? []] })),
        ];
        if (parts.Any(part => part.Part.Json is null))
        {
            WriteNullData(output, errors);
            return;
        }

        output.WriteRaw("{\"data\":{"u8);
        for (var i = 0; i < parts.Count; i++)
        {
            output.WriteRaw(i == 0 ? "\""u8 : ",\""u8);
            output.WriteRaw(parts[i].Selection.EncodedResponseName.EncodedUtf8Bytes);
            output.WriteRaw("\":"u8);
            output.WriteRaw(parts[i].Part.Json);
        }

        output.WriteByte((byte)'}');
        WriteEnd(output, errors, report);
    }

    /// <summary>The answer to an event.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="field">The root field.</param>
    /// <param name="isWhole">Whether the part is the whole data, or the field's object.</param>
    /// <param name="part">What was read.</param>
    public static void WriteEvent(JsonBuffer output, Selection field, bool isWhole, AnswerPart part)
    {
        GraphQLError[] errors = isWhole ? [.. part.Errors] : [.. part.Errors.Select(error => error with { Path = [field.ResponseName, .. error.Path ?? []] })];
        if (part.Json is null)
        {
            WriteNullData(output, errors);
            return;
        }

        output.WriteRaw("{\"data\":"u8);
        if (!isWhole)
        {
            output.WriteRaw("{\""u8);
            output.WriteRaw(field.EncodedResponseName.EncodedUtf8Bytes);
            output.WriteRaw("\":"u8);
        }

        output.WriteRaw(part.Json);
        if (!isWhole)
        {
            output.WriteByte((byte)'}');
        }

        WriteEnd(output, errors, null);
    }

    /// <summary>Ends an answer whose data stands in it.</summary>
    public static void WriteEnd(JsonBuffer output, IReadOnlyList<GraphQLError> errors, PlanReport? report)
    {
        if (errors.Count > 0)
        {
            output.WriteRaw(",\"errors\":"u8);
            WriteErrors(output, errors);
        }

        if (report is not null)
        {
            output.WriteRaw(",\"extensions\":"u8);
            Write(output, report.WriteTo);
        }

        output.WriteByte((byte)'}');
    }

    /// <summary>Writes JSON that isn't in the hot path.</summary>
    public static void Write(JsonBuffer output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        output.WriteRaw(buffer.WrittenSpan);
    }

    /// <summary>A list of errors by itself.</summary>
    public static void WriteErrors(JsonBuffer output, IReadOnlyList<GraphQLError> errors) => Write(output, writer =>
    {
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(writer, error);
        }

        writer.WriteEndArray();
    });

    private static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is not null)
        {
            writer.WritePropertyName("path");
            JsonSerializer.Serialize(writer, error.Path);
        }

        WriteExtensions(writer, error);
        writer.WriteEndObject();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Code is null && error.Extensions is null)
        {
            return;
        }

        writer.WriteStartObject("extensions");
        if (error.Code is not null)
        {
            writer.WriteString("code", error.Code);
        }

        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        writer.WriteEndObject();
    }
}
