namespace Assistant.Engine.Sql.Topics;

/// <summary>Something that events are about, and that can be listened to.</summary>
/// <param name="Kind">What it is, for example <c>chat_messages</c>; it has no colon.</param>
/// <param name="Key">Which one.</param>
public readonly record struct Topic(string Kind, Guid Key);
