using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Suggestion</c>.</summary>
internal sealed class SuggestionType : EntityType<Suggestion>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Suggestion> type)
    {
        type.Description("A proposal to replace a piece of a document's version by another. Only the document's owner sees it.");
        type.Field(suggestion => suggestion.OriginalText, "The piece as it stands in the version.");
        type.Field(suggestion => suggestion.SuggestedText, "What could stand there instead.");
        type.Field(suggestion => suggestion.Description, "Why.");
        type.Field(suggestion => suggestion.IsResolved, "Whether the owner has taken or declined it.");
        type.Field(suggestion => suggestion.CreatedAt, "When it was made.");
        type.Field(suggestion => suggestion.UpdatedAt, "When it last changed.");
        type.Field(suggestion => suggestion.DocumentId, "The document's key.");
        type.Reference(suggestion => suggestion.Document, "The document.");
        type.Field(suggestion => suggestion.DocumentCreatedAt, "When the version was saved that it is for.");
        type.Reference(suggestion => suggestion.DocumentVersion, "The version that it is for.");
        type.Field(suggestion => suggestion.UserId, "The key of the person in whose name it was made.");
        type.Reference(suggestion => suggestion.User, "The person in whose name it was made, where the reader may see that person.");
        type.Delete("Deletes a suggestion.");
        type.RootById("suggestion");
        type.RootConnection("suggestions", "All suggestions for the reader's documents, the newest first.", newestBy: suggestion => suggestion.CreatedAt);
    }
}
