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
  type User { chats(first: Int, order: [ChatSortInput!]): ChatConnection }

  type Query {
    me: User
    chat(id: ID!): Chat
    chats(first: Int, where: ChatFilterInput, order: [ChatSortInput!]): ChatConnection
    messages(first: Int, where: MessageFilterInput, order: [MessageSortInput!]): MessageConnection
  }
`;
