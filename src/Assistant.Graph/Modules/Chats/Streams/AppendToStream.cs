using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary><c>appendToStream</c>: adds a chunk, committed together with those of other streams.</summary>
internal sealed class AppendToStream : Mutation
{
    private const string StreamField = "streamId";
    private const string SequenceField = "sequence";
    private const string DeltaField = "delta";
    private const int LongestDelta = 65_536;

    /// <inheritdoc/>
    public override async ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = Type.ReadKey(context.Input, StreamField, errors);
        var sequence = context.Input.Get<long>(SequenceField);
        var delta = context.Input.Get<string>(DeltaField)!;
        if (sequence < 1)
        {
            errors.Add(MutationErrorTypes.InvalidField(SequenceField, $"`{SequenceField}` counts from 1."));
        }

        if (!StorableText.IsStorable(delta) || delta.Length > LongestDelta)
        {
            errors.Add(MutationErrorTypes.InvalidField(DeltaField, $"`{DeltaField}` can have {LongestDelta} characters, none of them U+0000."));
        }

        if (errors.Count > 0)
        {
            return MutationResult.Failed(errors);
        }

        var append = new StreamAppend(context.Known, (Guid)key![0], sequence, delta);
        var result = await context.Services.GetRequiredService<StreamAppender>().AppendAsync(append, cancellationToken);
        return result.Outcome switch
        {
            StreamAppendOutcome.Appended => MutationResult.Done().WithRow("stream", key[0]).WithValue("lastSequence", result.LastSequence),
            StreamAppendOutcome.Conflict => MutationResult.Failed(MutationErrorTypes.Taken($"Chunk {sequence} is there with another text.")),
            StreamAppendOutcome.Gap => MutationResult.Failed(StreamErrors.MissingChunks(result.LastSequence!.Value)),
            StreamAppendOutcome.Ended => MutationResult.Failed(StreamErrors.HasEnded()),
            StreamAppendOutcome.TooLong => MutationResult.Failed(StreamErrors.IsTooLong()),
            StreamAppendOutcome.NotFound => MutationResult.Failed(MutationErrorTypes.Missing(StreamField, nameof(Stream))),
            _ => throw new ReaderChangedException(null),
        };
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Adds the next chunk to a stream. Sent again, the same chunk changes nothing.");
        // A chunk is a part of the answer that finishStream makes, and that is written down.
        mutation.About<Stream>("append", isAudited: false);
        mutation.Allow(RowRules.ChatOwner);
        mutation.Id<Stream>(StreamField, "The stream.");
        mutation.Value(SequenceField, "Long!", "The chunk's number: 1, then one more than the last.");
        mutation.Value(DeltaField, "String!", "The text that is added.");
        mutation.Returns("lastSequence", "Long", "The stream's last chunk.");
        mutation.Row<Stream>("stream", "The stream.");
        mutation.Error(MutationErrorTypes.Conflict);
        mutation.Error(StreamErrors.Gap);
        mutation.Error(StreamErrors.Ended);
        mutation.Error(StreamErrors.TooLong);
    }
}
