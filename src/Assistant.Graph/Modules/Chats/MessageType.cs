using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Message</c>.</summary>
internal sealed class MessageType : EntityType<Message>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Message> type)
    {
        type.Description("One thing said in a chat. Only the chat's owner sees it.");
        type.Field(message => message.Role, "Who speaks.");
        type.Field(message => message.Content, "The text without any structure.");
        type.Field(message => message.Parts, "The structured form: a list of texts, tool calls and the like.");
        type.Field(message => message.Attachments, "Files that came along: a list.");
        type.Field(message => message.Metadata, "What applications keep with the message.");
        type.Field(message => message.ModelUsed, "The name of the model that wrote it; missing for a person's message.");
        type.Field(message => message.InputTokens, "Tokens that the model has read for it.");
        type.Field(message => message.OutputTokens, "Tokens that the model has written for it.");
        type.Field(message => message.Cost, "What it has cost, in US dollars.");
        type.Field(message => message.CreatedAt, "When it was said.");
        type.Field(message => message.UpdatedAt, "When it was last edited.");
        type.Field(message => message.ChatId, "The chat's key.");
        type.Reference(message => message.Chat, "The chat that it belongs to.");
        type.Reference(message => message.Vote, "The owner's judgement of it; missing while there is none.");
        type.Resolve(
            "model",
            "LanguageModel",
            "The model that wrote it, as this server's list of models describes it; missing for a model that isn't listed.",
            LanguageModelType.ResolveModelOfMessage,
            message => message.ModelUsed);
        type.LockedBy("app.lock_chat_of_message");
        type.Update("Edits a message. What isn't given stays.", name: "editMessage");
        type.Delete("Deletes a message with its vote; the chat's totals follow.");
        type.RootById("message");
        type.RootConnection(
            "messages",
            "The messages of all chats of the reader, the newest first.",
            newestBy: message => message.CreatedAt,
            rankedBy: [MessageSearch.Search]);
    }
}
