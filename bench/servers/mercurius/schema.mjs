// The part of Assistant's schema that the compared queries touch, so that the same documents run here.
export const schema = /* GraphQL */ `
  scalar DateTime

  enum SortEnumType { ASC DESC }
  enum MessageRole { USER ASSISTANT SYSTEM TOOL }
  enum ChatVisibility { PUBLIC PRIVATE }

  input StringOperationFilterInput { eq: String contains: String }
  input DateTimeOperationFilterInput { gte: DateTime }
  input MessageRoleOperationFilterInput { eq: MessageRole }
  input MessageFilterInput { role: MessageRoleOperationFilterInput content: StringOperationFilterInput createdAt: DateTimeOperationFilterInput }
  input ListFilterInputTypeOfMessageFilterInput { some: MessageFilterInput }
  input ChatFilterInput { title: StringOperationFilterInput messages: ListFilterInputTypeOfMessageFilterInput }
  input ChatSortInput { createdAt: SortEnumType }
  input MessageSortInput { createdAt: SortEnumType }

  type Vote { isUpvoted: Boolean! }
  type Message { id: ID! role: MessageRole! content: String createdAt: DateTime! vote: Vote }
  type MessageConnection { nodes: [Message!] totalCount: Int! }
  type Chat {
    id: ID!
    title: String
    visibility: ChatVisibility!
    isStarred: Boolean!
    createdAt: DateTime!
    messages(first: Int, order: [MessageSortInput!]): MessageConnection
  }
  type ChatConnection { nodes: [Chat!] }
  type User {
    chats(first: Int, order: [ChatSortInput!]): ChatConnection
    usageLogs(where: UsageLogFilterInput): UsageLogConnection
  }

  enum IntegrationShareLevel { FULL_ACCESS LIMITED_ACCESS READ_ONLY }
  enum IntegrationProvider { SLACK GITHUB NOTION DISCORD GOOGLE MICROSOFT ZOOM OTHER }
  enum IntegrationStatus { ACTIVE DISCONNECTED EXPIRED REVOKED ERROR }
  enum ServiceResourceKind { SLACK_CHANNEL GITHUB_REPO NOTION_PAGE NOTION_DATABASE DISCORD_CHANNEL CALENDAR OTHER }
  enum ResourceAccessLevel { READ WRITE ADMIN }
  enum SlackChannelKind { PUBLIC PRIVATE IM MPIM }
  enum UsageLogGroupBy { REQUEST_TIMESTAMP_DAY MODEL_USED }

  input IntegrationShareLevelOperationFilterInput { eq: IntegrationShareLevel }
  input IntegrationShareFilterInput { shareLevel: IntegrationShareLevelOperationFilterInput }
  input UsageLogFilterInput { requestTimestamp: DateTimeOperationFilterInput }
  input CreatedAtSortInput { createdAt: SortEnumType }
  input NameSortInput { name: SortEnumType }
  input SlackMessageSortInput { messageDatetime: SortEnumType }

  type ResourceAccess { id: ID! accessLevel: ResourceAccessLevel! createdAt: DateTime! }
  type ResourceAccessConnection { nodes: [ResourceAccess!] }
  type ServiceResource {
    id: ID!
    name: String!
    resourceType: ServiceResourceKind!
    access(first: Int, order: [CreatedAtSortInput!]): ResourceAccessConnection
  }
  type ServiceResourceConnection { nodes: [ServiceResource!] }
  type Integration {
    id: ID!
    name: String
    provider: IntegrationProvider!
    status: IntegrationStatus!
    resources(first: Int, order: [NameSortInput!]): ServiceResourceConnection
  }
  type IntegrationConnection { nodes: [Integration!] }
  type IntegrationShare { id: ID! shareLevel: IntegrationShareLevel! integration: Integration }
  type IntegrationShareConnection { nodes: [IntegrationShare!] }
  type Team {
    id: ID!
    name: String!
    integrations(first: Int, order: [CreatedAtSortInput!]): IntegrationConnection
    integrationShares(first: Int, where: IntegrationShareFilterInput, order: [CreatedAtSortInput!]): IntegrationShareConnection
  }

  type SlackUser { id: ID! name: String! realName: String }
  type SlackReaction { id: ID! emojiName: String! }
  type SlackReactionConnection { nodes: [SlackReaction!] }
  type SlackMessage {
    id: ID!
    text: String
    messageDatetime: DateTime!
    user: SlackUser
    reactions(first: Int, order: [CreatedAtSortInput!]): SlackReactionConnection
  }
  type SlackMessageConnection { nodes: [SlackMessage!] }
  type SlackChannel {
    id: ID!
    name: String!
    type: SlackChannelKind!
    messages(first: Int, order: [SlackMessageSortInput!]): SlackMessageConnection
  }
  type SlackChannelConnection { nodes: [SlackChannel!] }
  type SlackWorkspace { id: ID! name: String! channels(first: Int, order: [NameSortInput!]): SlackChannelConnection }

  type UsageLogGroupKeys { requestTimestampDay: String modelUsed: String }
  type UsageLogSum { inputTokens: Float outputTokens: Float totalCost: String }
  type UsageLogAggregate { sum: UsageLogSum! }
  type UsageLogGroup { keys: UsageLogGroupKeys! aggregate: UsageLogAggregate! }
  type UsageLogConnection { groups(by: [UsageLogGroupBy!]!, first: Int): [UsageLogGroup!]! }

  type Query {
    team(id: ID!): Team
    slackWorkspace(id: ID!): SlackWorkspace
    me: User
    chat(id: ID!): Chat
    chats(first: Int, where: ChatFilterInput, order: [ChatSortInput!]): ChatConnection
    messages(first: Int, where: MessageFilterInput, order: [MessageSortInput!]): MessageConnection
  }
`;
