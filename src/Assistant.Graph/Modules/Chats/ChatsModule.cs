using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;
using Assistant.Graph.Modules.Chats.Streams;
using Assistant.Graph.Modules.Chats.Subscriptions;

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
        new StreamStatusType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType> ErrorTypes => StreamErrors.CreateTypes();

    /// <inheritdoc/>
    public override IReadOnlyList<Mutation> CreateMutations() =>
    [
        new RenameChat(),
        new StarChat(),
        new SetChatVisibility(),
        new SendMessage(),
        new VoteMessage(),
        new WithdrawVote(),
        new CreateDocument(),
        new SaveDocumentVersion(),
        new RestoreDocumentVersion(),
        new CreateSuggestion(),
        new ResolveSuggestion(),
        new AppendToStream(),
        new FinishStream(),
        new FailStream(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Subscription> Subscriptions { get; } = [new MessageAdded(), new ChatChanged(), new VoteChanged(), new MessageStream()];

    /// <inheritdoc/>
    public override IReadOnlyList<NamedType> CreateTypes(RelationalModel model) => [VoteChanged.CreateType(model), MessageStream.CreateType(model)];

    /// <inheritdoc/>
    public override IReadOnlyList<NamedType> Types { get; } = [LanguageModelType.Create()];
}
