using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>renameChat</c>.</summary>
internal sealed class RenameChat : RowChange<Chat>
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Identify(mutation);
        mutation.Description("Gives a chat another title.");
        mutation.Allow(RowRules.Owner);
        mutation.Column<Chat>(chat => chat.Title, "What the chat is about.", isRequired: true);
    }
}
