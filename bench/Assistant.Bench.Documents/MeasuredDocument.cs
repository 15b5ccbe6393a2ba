using Assistant.Engine.Tests.Conformance.Generators;
using Assistant.Engine.TypeSystem;

namespace Assistant.Bench.Documents;

/// <summary>A document that is measured.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Text">The document.</param>
/// <param name="IsValidated">Whether it's validated, too; a schema is only parsed.</param>
public sealed record MeasuredDocument(string Name, string Text, bool IsValidated = true)
{
    // What an app asks for a list with its details: variables, a fragment, an alias, conditions.
    private const string App =
        """
        query ChatList($first: Int = 20, $after: String, $where: ChatFilterInput, $withVotes: Boolean!) {
          me {
            id
            name
            chats(first: $first, after: $after, where: $where, order: [{ createdAt: DESC }]) {
              totalCount
              nodes {
                ...ChatRow
                latest: messages(first: 10, order: [{ createdAt: DESC }]) {
                  nodes {
                    id
                    role
                    content
                    createdAt
                    vote @include(if: $withVotes) { isUpvoted }
                  }
                }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
        }

        fragment ChatRow on Chat {
          id
          title
          visibility
          isStarred
          createdAt
        }
        """;

    /// <summary>All of them, against the product's schema.</summary>
    /// <param name="sdl">The schema's text.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="introspection">graphql-js's introspection query.</param>
    public static IReadOnlyList<MeasuredDocument> All(string sdl, Schema schema, string introspection) =>
    [
        new("the largest", WholeSchemaQuery.Of(schema)),
        new("introspection", introspection),
        new("an app's list", App),
        new("schema.graphql, parsed", sdl, IsValidated: false),
    ];
}
