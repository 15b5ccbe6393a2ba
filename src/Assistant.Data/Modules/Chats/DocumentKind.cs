namespace Assistant.Data.Modules.Chats;

/// <summary>What a document's content is.</summary>
public enum DocumentKind
{
    /// <summary>Prose.</summary>
    Text,

    /// <summary>A program.</summary>
    Code,

    /// <summary>A picture, base64 in the content.</summary>
    Image,

    /// <summary>A table, CSV in the content.</summary>
    Sheet,
}
