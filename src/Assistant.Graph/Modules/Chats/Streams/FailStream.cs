using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary><c>failStream</c>: ends a stream that broke off.</summary>
internal sealed class FailStream : Mutation
{
    private const string StreamField = "streamId";
    private const string Fail = "select app.require(f.result = 'OK', f.result) from app.fail_stream($1, $2) as f (result)";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = Type.ReadKey(context.Input, StreamField, errors);
        var failure = Type.ReadColumns(context.Input, errors);
        return ValueTask.FromResult(errors.Count > 0
            ? MutationResult.Failed(errors)
            : MutationResult.Done(new WriteCommand(Fail, WriteParameter.Uuid((Guid)key![0]), failure.Count > 0 ? failure[0].Value : WriteParameter.Text(null)))
                .WithRow("stream", key[0]));
    }

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        refusal.Reason == "FINISHED" ? StreamErrors.HasEnded() : base.Describe(refusal, input);

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Ends a stream that broke off. What came of it is no message.");
        mutation.About<Stream>("fail");
        mutation.Allow(RowRules.ChatOwner);
        mutation.Id<Stream>(StreamField, "The stream.");
        mutation.Column<Stream>(stream => stream.Failure, "Why, in words that may be shown.");
        mutation.Row<Stream>("stream", "The stream.");
        mutation.Error(StreamErrors.Ended);
    }
}
