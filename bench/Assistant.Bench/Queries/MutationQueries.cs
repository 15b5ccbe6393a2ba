namespace Assistant.Bench.Queries;

/// <summary>Mutations, which are compared on a copy of the database. Their answers hold nothing that differs from one time to the next.</summary>
internal static class MutationQueries
{
    private const string Said = "How would you put that to somebody who has never heard of it, in a few words and without an example?";

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<BenchQuery> All { get; } = [Vote(), SendMessage()];

    private static BenchQuery Vote() => new()
    {
        Name = "M1",
        Description = "a vote for a message that has one",
        IsMutation = true,
        HotChocolate =
            """
            mutation Vote($id: ID!) {
              result: voteMessage(input: { messageId: $id, isUpvoted: true }) { vote { isUpvoted message { id } } }
            }
            """,
        PostGraphile =
            """
            mutation Vote($id: UUID!, $chat: UUID!) {
              result: updateVoteByChatIdAndMessageId(input: { chatId: $chat, messageId: $id, votePatch: { isUpvoted: true } }) {
                vote { isUpvoted message { id: rowId } }
              }
            }
            """,
        VariablesOf = person => [.. person.Votes.Select(vote => new QueryVariables { Id = ("Message", vote.Message), Chat = vote.Chat })],
    };

    private static BenchQuery SendMessage() => new()
    {
        Name = "M2",
        Description = "a message that is said in a chat, with the chat's title",
        IsMutation = true,
        HotChocolate =
            $$"""
            mutation SendMessage($id: ID!) {
              result: sendMessage(input: { chatId: $id, role: USER, content: "{{Said}}" }) { message { role content chat { id title } } }
            }
            """,
        PostGraphile =
            $$"""
            mutation SendMessage($id: UUID!) {
              result: createMessage(input: { message: { chatId: $id, role: "user", content: "{{Said}}" } }) {
                message { role content chat { id: rowId title } }
              }
            }
            """,
        VariablesOf = person => QueryVariables.OneEach("Chat", person.Chats),
    };
}
