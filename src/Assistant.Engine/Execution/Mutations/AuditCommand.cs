using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>Writes a mutation down in the audit log. Secrets aren't written down, and long texts by their length alone.</summary>
internal static class AuditCommand
{
    private const string Text = "select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb)";
    private const string Redacted = "[redacted]";
    private const int LongestText = 200;
    private const int LongestList = 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command for a change.</summary>
    public static WriteCommand Succeeded(MutationAudit audit, string operation, string? key, MutationInput input) =>
        Create(audit, operation, key, "success", null, input);

    /// <summary>The command for a refused attempt.</summary>
    public static WriteCommand Refused(MutationAudit audit, string operation, string message, MutationInput input) =>
        Create(audit, operation, null, "refused", message, input);

    private static WriteCommand Create(
        MutationAudit audit, string operation, string? key, string status, string? message, MutationInput input) => new(
            Text,
            WriteParameter.Uuid(Guid.CreateVersion7()),
            WriteParameter.Text(audit.Action),
            WriteParameter.Text(operation),
            WriteParameter.Text(audit.ResourceType),
            WriteParameter.Text(key),
            WriteParameter.Text(status),
            WriteParameter.Text(message),
            WriteParameter.Text(Describe(input, audit)));

    private static string Describe(MutationInput input, MutationAudit audit)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in input.Fields)
            {
                writer.WritePropertyName(name);
                Write(writer, audit.SecretInputs.Contains(name) ? Redacted : value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case string text when text.Length <= LongestText && !text.Contains('\0', StringComparison.Ordinal):
                writer.WriteStringValue(text);
                break;
            case string text:
                writer.WriteStringValue($"[{text.Length} characters]");
                break;
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, field);
                }

                writer.WriteEndObject();
                break;
            case IReadOnlyList<object?> items when items.Count <= LongestList:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyList<object?> items:
                writer.WriteStringValue($"[{items.Count} items]");
                break;
            case JsonElement json:
                writer.WriteStringValue($"[JSON of {json.GetRawText().Length} characters]");
                break;
            default:
                writer.WriteStringValue(value is IFormattable formattable
                    ? formattable.ToString(value is DateTime ? "O" : null, System.Globalization.CultureInfo.InvariantCulture)
                    : value.ToString());
                break;
        }
    }
}
