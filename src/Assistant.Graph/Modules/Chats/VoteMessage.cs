using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>voteMessage</c>.</summary>
internal sealed class VoteMessage : Mutation
{
    // Votes have two unique keys, and ON CONFLICT waits at one only: two first votes at the same moment could meet at the other, which
    // would refuse one of them. They queue at the chat, which is locked first, since deleting it comes from that side.
    private const string Text =
        """
        with chat as (
          select c.id from assistant.chats as c
          where c.id = (select m.chat_id from assistant.messages as m where m.id = $1)
          for no key update),
        changed as (
          update assistant.votes as v set is_upvoted = $2 from chat as c
          where v.chat_id = c.id and v.message_id = $1
          returning true),
        added as (
          insert into assistant.votes (chat_id, message_id, is_upvoted)
          select c.id, $1, $2 from chat as c where not exists (select from changed)
          on conflict (chat_id, message_id) do update set is_upvoted = excluded.is_upvoted
          returning true)
        select app.require(exists (select from changed union all select from added), 'NOT_FOUND')
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
        var vote = new WriteCommand(Text, key, WriteParameter.Boolean(context.Input.Get<bool>("isUpvoted")));
        return ValueTask.FromResult(MutationResult.Done(vote).WithRow("message", message).WithRow("vote", message));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Judges a message, or changes the judgement. Doing it twice is the same as doing it once.");
        mutation.About<Message>("vote");
        mutation.Allow(RowRules.ChatOwner);
        mutation.Id<Message>("messageId", "The id of the message; the bare key will do.");
        mutation.Column<Vote>(vote => vote.IsUpvoted, "True for thumbs up, false for thumbs down.", isRequired: true);
        mutation.Row<Vote>("vote", "The judgement.", vote => vote.MessageId);
        mutation.Row<Message>("message", "The message that is judged.");
    }
}
