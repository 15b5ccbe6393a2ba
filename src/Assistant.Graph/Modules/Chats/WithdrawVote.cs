using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>withdrawVote</c>.</summary>
internal sealed class WithdrawVote : Mutation
{
    // The chat is locked first, since deleting it comes from that side.
    private const string Text =
        """
        with chat as (
          select c.id from assistant.chats as c
          where c.id = (select m.chat_id from assistant.messages as m where m.id = $1)
          for no key update),
        withdrawn as (
          delete from assistant.votes as v using chat as c
          where v.chat_id = c.id and v.message_id = $1
          returning true)
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

        return ValueTask.FromResult(
            MutationResult.Done(new WriteCommand(Text, WriteParameter.Uuid((Guid)message))).WithRow("message", message));
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
