namespace Assistant.Bench.Queries;

/// <summary>The queries over teams, integrations, Slack and usage.</summary>
internal static class ModuleQueries
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<BenchQuery> All { get; } = [TeamIntegrations(), LimitedShares(), WorkspaceMessages(), UsageByDay()];

    private static BenchQuery TeamIntegrations() => new()
    {
        Name = "Q6",
        Description = "a team's integrations, 20 resources each, the access to each, as a VIEWER of the team",
        HotChocolate =
            """
            query TeamIntegrations($id: ID!) {
              team(id: $id) {
                id name
                integrations(first: 10, order: [{ createdAt: DESC }]) {
                  nodes {
                    id name provider status
                    resources(first: 20, order: [{ name: ASC }]) {
                      nodes {
                        id name resourceType
                        access(first: 10, order: [{ createdAt: DESC }]) { nodes { id accessLevel createdAt } }
                      }
                    }
                  }
                }
              }
            }
            """,
        PostGraphile =
            """
            query TeamIntegrations($id: UUID!) {
              team: teamByRowId(rowId: $id) {
                id: rowId name
                integrations(first: 10, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
                  nodes {
                    id: rowId name provider status
                    resources: serviceResources(first: 20, orderBy: [NAME_ASC, ROW_ID_ASC]) {
                      nodes {
                        id: rowId name resourceType
                        access: resourceAccesses(first: 10, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
                          nodes { id: rowId accessLevel createdAt }
                        }
                      }
                    }
                  }
                }
              }
            }
            """,
        VariablesOf = person => QueryVariables.OneEach("Team", person.ViewedTeams),
    };

    private static BenchQuery LimitedShares() => new()
    {
        Name = "Q6b",
        Description = "the same through the LIMITED_ACCESS shares that a team got, as a member of it alone",
        HotChocolate =
            """
            query LimitedShares($id: ID!) {
              team(id: $id) {
                id name
                integrationShares(first: 10, where: { shareLevel: { eq: LIMITED_ACCESS } }, order: [{ createdAt: DESC }]) {
                  nodes {
                    id shareLevel
                    integration {
                      id name provider status
                      resources(first: 20, order: [{ name: ASC }]) {
                        nodes {
                          id name resourceType
                          access(first: 10, order: [{ createdAt: DESC }]) { nodes { id accessLevel createdAt } }
                        }
                      }
                    }
                  }
                }
              }
            }
            """,
        PostGraphile =
            """
            query LimitedShares($id: UUID!) {
              team: teamByRowId(rowId: $id) {
                id: rowId name
                integrationShares(first: 10, filter: { shareLevel: { equalTo: "LIMITED_ACCESS" } }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
                  nodes {
                    id: rowId shareLevel
                    integration {
                      id: rowId name provider status
                      resources: serviceResources(first: 20, orderBy: [NAME_ASC, ROW_ID_ASC]) {
                        nodes {
                          id: rowId name resourceType
                          access: resourceAccesses(first: 10, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
                            nodes { id: rowId accessLevel createdAt }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
            """,
        VariablesOf = person => QueryVariables.OneEach("Team", person.ReceivingTeams),
    };

    private static BenchQuery WorkspaceMessages() => new()
    {
        Name = "Q7",
        Description = "a Slack workspace, 10 channels, 20 messages each, the author and 10 reactions of each",
        HotChocolate =
            """
            query WorkspaceMessages($id: ID!) {
              slackWorkspace(id: $id) {
                id name
                channels(first: 10, order: [{ name: ASC }]) {
                  nodes {
                    id name type
                    messages(first: 20, order: [{ messageDatetime: DESC }]) {
                      nodes {
                        id text messageDatetime
                        user { id name realName }
                        reactions(first: 10, order: [{ createdAt: ASC }]) { nodes { id emojiName } }
                      }
                    }
                  }
                }
              }
            }
            """,
        PostGraphile =
            """
            query WorkspaceMessages($id: UUID!) {
              slackWorkspace: slackWorkspaceByRowId(rowId: $id) {
                id: rowId name
                channels: slackChannels(first: 10, orderBy: [NAME_ASC, ROW_ID_ASC]) {
                  nodes {
                    id: rowId name type
                    messages: slackMessages(first: 20, orderBy: [MESSAGE_DATETIME_DESC, ROW_ID_DESC]) {
                      nodes {
                        id: rowId text messageDatetime
                        user: slackUser { id: rowId name realName }
                        reactions: slackReactions(first: 10, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) { nodes { id: rowId emojiName } }
                      }
                    }
                  }
                }
              }
            }
            """,
        VariablesOf = person => QueryVariables.OneEach("SlackWorkspace", person.Workspaces),
    };

    private static BenchQuery UsageByDay() => new()
    {
        Name = "Q8",
        Description = "tokens and costs of my uses of the last 30 days, by day and model",
        HotChocolate =
            """
            query UsageByDay($after: DateTime!) {
              me {
                usageLogs(where: { requestTimestamp: { gte: $after } }) {
                  groups(by: [REQUEST_TIMESTAMP_DAY, MODEL_USED], first: 200) {
                    keys { requestTimestampDay modelUsed }
                    aggregate { sum { inputTokens outputTokens totalCost } }
                  }
                }
              }
            }
            """,
        PostGraphile =
            """
            query UsageByDay($me: UUID!, $after: Datetime!) {
              me: userByRowId(rowId: $me) {
                usageLogs(filter: { requestTimestamp: { greaterThanOrEqualTo: $after } }) {
                  groups: groupedAggregates(groupBy: [REQUEST_TIMESTAMP_TRUNCATED_TO_DAY, MODEL_USED]) {
                    keys
                    sum { inputTokens outputTokens totalCost }
                  }
                }
              }
            }
            """,
        VariablesOf = person => [new QueryVariables { Me = person.Id, After = person.UsageAfter }],
    };
}
