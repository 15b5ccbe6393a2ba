using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary><c>finishStream</c>: makes the message of a stream's chunks.</summary>
internal sealed class FinishStream : Mutation
{
    private const string StreamField = "streamId";
    private const string LastField = "lastSequence";
    private const string Finish =
        "select f.result, f.message_id, f.last_sequence from app.finish_stream($1, $2, $3, $4, $5, $6, $7, $8, $9) as f";

    /// <inheritdoc/>
    public override async ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = Type.ReadKey(context.Input, StreamField, errors);
        var values = Type.ReadColumns(context.Input, errors).ToDictionary(value => value.Column.Name, value => value.Value);
        if (errors.Count > 0)
        {
            return MutationResult.Failed(errors);
        }

        WriteParameter Value(string column, ColumnType type) => values.GetValueOrDefault(column, new WriteParameter(type, null));
        var finish = new WriteCommand(
            Finish,
            WriteParameter.Uuid((Guid)key![0]),
            WriteParameter.Uuid(Guid.CreateVersion7()),
            WriteParameter.Int64(context.Input.TryGet<long>(LastField, out var last) ? last : null),
            Value("parts", ColumnType.JsonText),
            Value("model_used", ColumnType.Text),
            Value("input_tokens", ColumnType.Int32),
            Value("output_tokens", ColumnType.Int32),
            Value("cost", ColumnType.Numeric),
            Value("metadata", ColumnType.Json));
        var rows = await context.QueryAsync(finish, Read, cancellationToken);
        var (result, message, known) = rows[0];
        return result switch
        {
            "OK" when message is { } made => MutationResult.Done().WithRow("stream", key[0]).WithRow("message", made),
            "OK" => MutationResult.Done().WithRow("stream", key[0]),
            "GAP" => MutationResult.Failed(StreamErrors.MissingChunks(known ?? 0)),
            "FAILED" => MutationResult.Failed(StreamErrors.HasEnded()),
            _ => MutationResult.Failed(MutationErrorTypes.Missing(StreamField, nameof(Stream))),
        };
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Ends a stream and makes the assistant's message of its chunks. Sent again, it gives the same message.");
        mutation.About<Stream>("finish");
        mutation.Allow(RowRules.ChatOwner);
        mutation.Id<Stream>(StreamField, "The stream.");
        mutation.Value(LastField, "Long", "The number of the last chunk that was sent: where another one is the last, nothing is done.");
        mutation.Column<Message>(message => message.Parts, "The structured form: a list of texts, tool calls and the like.");
        mutation.Column<Message>(message => message.ModelUsed, "The name of the model that wrote it.");
        mutation.Column<Message>(message => message.InputTokens, "Tokens that the model has read for it.");
        mutation.Column<Message>(message => message.OutputTokens, "Tokens that the model has written for it.");
        mutation.Column<Message>(message => message.Cost, "What it has cost, in US dollars.");
        mutation.Column<Message>(message => message.Metadata, "What applications keep with the message.");
        mutation.Row<Stream>("stream", "The stream.");
        mutation.Row<Message>("message", "The message; missing where it was deleted since.");
        mutation.Error(StreamErrors.Gap);
        mutation.Error(StreamErrors.Ended);
    }

    private static (string Result, Guid? Message, long? Last) Read(IRowReader row) => (
        System.Text.Encoding.UTF8.GetString(row.GetText(0)),
        row.IsNull(1) ? null : row.GetGuid(1),
        row.IsNull(2) ? null : row.GetInt64(2));
}
