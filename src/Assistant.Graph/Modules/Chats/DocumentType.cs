using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Document</c>.</summary>
internal sealed class DocumentType : EntityType<Document>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Document> type)
    {
        type.Description("A text, a program, a picture or a sheet that the assistant and a person write together. Only its owner sees it.");
        type.Field(document => document.LatestVersion!.Title, "The title of the latest version.");
        type.Field(document => document.LatestVersion!.Content, "The content of the latest version.");
        type.Field(document => document.LatestVersion!.Kind, "The kind of the latest version.");
        type.Field(document => document.LatestVersionAt, "When the latest version was saved; missing while there is none.");
        type.Field(document => document.CreatedAt, "When the document was begun.");
        type.Field(document => document.UpdatedAt, "When the document or its versions last changed.");
        type.Field(document => document.UserId, "The owner's key.");
        type.Reference(document => document.User, "The owner.");
        type.Reference(document => document.LatestVersion, "The latest version.");
        type.Connection(document => document.Versions, "All versions, the latest first.", newestBy: version => version.CreatedAt);
        type.Connection(document => document.Suggestions, "Suggestions for any version, the newest first.", newestBy: suggestion => suggestion.CreatedAt);
        type.LockedBy("app.lock_document");
        type.Delete("Deletes a document with its versions and suggestions.");
        type.RootById("document");
        type.RootConnection(
            "documents",
            "All documents of the reader, the newest first.",
            newestBy: document => document.CreatedAt,
            rankedBy: [DocumentSearch.Search]);
    }
}
