using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>DocumentKind</c>.</summary>
internal sealed class DocumentKindType() : EnumDescription<DocumentKind>(
    "What a document's content is.",
    (DocumentKind.Text, "Prose, in Markdown."),
    (DocumentKind.Code, "A program."),
    (DocumentKind.Image, "A picture, in base64."),
    (DocumentKind.Sheet, "A table, in CSV."));
