using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>withdrawVote</c>.</summary>
internal sealed class WithdrawVote : Mutation
{
    private const string Text =
        """
        with withdrawn as (
          delete from assistant.votes as v where v.message_id = $1 returning true)
        select app.require(exists (select from withdrawn), 'NOT_FOUND')
        """;

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        if (Type.ReadKey(context.Input, "messageId", errors) is not [var message])
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var key = WriteParameter.Uuid((Guid)message);
        return ValueTask.FromResult(
            MutationResult.Done(new WriteCommand(MessageType.LockChat, key), new WriteCommand(Text, key)).WithRow("message", message));
    }

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        MutationErrorTypes.Missing("messageId", nameof(Vote));

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Takes the judgement of a message back.");
        mutation.About<Message>("withdraw_vote");
        mutation.Allow(RowRules.ChatOwner);
        mutation.Id<Message>("messageId", "The id of the message; the bare key will do.");
        mutation.Row<Message>("message", "The message, which isn't judged any more.");
    }
}
