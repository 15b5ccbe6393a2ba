using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>DocumentVersion</c>.</summary>
internal sealed class DocumentVersionType : EntityType<DocumentVersion>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<DocumentVersion> type)
    {
        type.Description("A document as it was saved at one moment. It never changes. Only the document's owner sees it.");
        type.Field(version => version.DocumentId, "The document's key.");
        type.Field(version => version.CreatedAt, "When it was saved.");
        type.Field(version => version.Title, "The title.");
        type.Field(version => version.Content, "The content.");
        type.Field(version => version.Kind, "What kind of content it is.");
        type.Reference(version => version.Document, "The document.");
        type.Field(version => version.UserId, "The key of the document's owner.");
        type.Reference(version => version.User, "The document's owner.");
        type.Connection(version => version.Suggestions, "Suggestions for this version, the newest first.", newestBy: suggestion => suggestion.CreatedAt);
        type.RootById("documentVersion");
        type.RootConnection("documentVersions", "All versions of the reader's documents, the latest first.", newestBy: version => version.CreatedAt);
    }
}
