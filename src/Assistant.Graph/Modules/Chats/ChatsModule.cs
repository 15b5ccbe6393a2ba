using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;

namespace Assistant.Graph.Modules.Chats;

/// <summary>Chats with their messages and votes, memories, documents.</summary>
internal sealed class ChatsModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new ChatType(),
        new MessageType(),
        new VoteType(),
        new StreamType(),
        new MemoryType(),
        new DocumentType(),
        new DocumentVersionType(),
        new SuggestionType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } =
    [
        new ChatSourceType(),
        new ChatVisibilityType(),
        new MessageRoleType(),
        new MemoryKindType(),
        new DocumentKindType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<NamedType> Types { get; } = [LanguageModelType.Create()];
}
