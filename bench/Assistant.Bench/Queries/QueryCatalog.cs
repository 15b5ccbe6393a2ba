using Assistant.Bench.Data;

namespace Assistant.Bench.Queries;

/// <summary>The compared queries.</summary>
public static class QueryCatalog
{
    /// <summary>All queries, in their order.</summary>
    public static IReadOnlyList<BenchQuery> All { get; } =
        [ChatById(), NewestChats(), ChatsWithMessages(), LatestMessages(), ChatSearch(), .. ModuleQueries.All];

    /// <summary>The compared mutations.</summary>
    public static IReadOnlyList<BenchQuery> Mutations => MutationQueries.All;

    private static BenchQuery ChatById() => new()
    {
        Name = "Q1",
        Description = "a chat by id, 3 fields",
        HotChocolate = "query ChatById($id: ID!) { chat(id: $id) { id title createdAt } }",
        PostGraphile = "query ChatById($id: UUID!) { chat: chatByRowId(rowId: $id) { id: rowId title createdAt } }",
        VariablesOf = person => QueryVariables.OneEach("Chat", person.Chats),
    };

    private static BenchQuery NewestChats() => new()
    {
        Name = "Q2",
        Description = "my 20 newest chats, 5 fields",
        HotChocolate =
            """
            query NewestChats {
              me { chats(first: 20, order: [{ createdAt: DESC }]) { nodes { id title visibility isStarred createdAt } } }
            }
            """,
        PostGraphile =
            """
            query NewestChats($me: UUID!) {
              me: userByRowId(rowId: $me) {
                chats(first: 20, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId title visibility isStarred createdAt } }
              }
            }
            """,
        VariablesOf = MeAlone,
    };

    private static BenchQuery ChatsWithMessages() => new()
    {
        Name = "Q3",
        Description = "my 10 newest chats, 10 messages each, the vote of each",
        HotChocolate =
            """
            query ChatsWithMessages {
              me {
                chats(first: 10, order: [{ createdAt: DESC }]) {
                  nodes {
                    id title createdAt
                    messages(first: 10, order: [{ createdAt: ASC }]) { nodes { id role content createdAt vote { isUpvoted } } }
                  }
                }
              }
            }
            """,
        PostGraphile =
            """
            query ChatsWithMessages($me: UUID!) {
              me: userByRowId(rowId: $me) {
                chats(first: 10, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
                  nodes {
                    id: rowId title createdAt
                    messages(first: 10, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
                      nodes { id: rowId role content createdAt vote { isUpvoted } }
                    }
                  }
                }
              }
            }
            """,
        VariablesOf = MeAlone,
    };

    private static BenchQuery LatestMessages() => new()
    {
        Name = "Q4",
        Description = "my 50 latest messages of the assistant since a date, and their total",
        HotChocolate =
            """
            query LatestMessages($after: DateTime!) {
              messages(first: 50, where: { role: { eq: ASSISTANT }, createdAt: { gte: $after } }, order: [{ createdAt: DESC }]) {
                totalCount nodes { id content createdAt }
              }
            }
            """,
        PostGraphile =
            """
            query LatestMessages($after: Datetime!) {
              messages: allMessages(
                first: 50
                filter: { role: { equalTo: "assistant" }, createdAt: { greaterThanOrEqualTo: $after } }
                orderBy: [CREATED_AT_DESC, ROW_ID_DESC]
              ) { totalCount nodes { id: rowId content createdAt } }
            }
            """,
        VariablesOf = person => [new QueryVariables { After = person.After }],
    };

    private static BenchQuery ChatSearch() => new()
    {
        Name = "Q5",
        Description = "my chats by a part of the title and a part of an answer in them",
        HotChocolate =
            """
            query ChatSearch($title: String!, $content: String!) {
              chats(
                first: 20
                where: { title: { contains: $title }, messages: { some: { role: { eq: ASSISTANT }, content: { contains: $content } } } }
                order: [{ createdAt: DESC }]
              ) { nodes { id title createdAt } }
            }
            """,
        PostGraphile =
            """
            query ChatSearch($title: String!, $content: String!) {
              chats: allChats(
                first: 20
                filter: { title: { includes: $title }, messages: { some: { role: { equalTo: "assistant" }, content: { includes: $content } } } }
                orderBy: [CREATED_AT_DESC, ROW_ID_DESC]
              ) { nodes { id: rowId title createdAt } }
            }
            """,
        VariablesOf = person => [new QueryVariables { Title = person.TitleWord, Content = person.ContentWord }],
    };

    private static IReadOnlyList<QueryVariables> MeAlone(Person person) => [new QueryVariables { Me = person.Id }];
}
