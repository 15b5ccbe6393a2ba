using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>setChatVisibility</c>.</summary>
internal sealed class SetChatVisibility : RowChange<Chat>
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Identify(mutation);
        mutation.Description("Says whether the owner wishes a chat to be public; by itself it lets nobody see the chat.");
        mutation.Allow(RowRules.Owner);
        mutation.Column<Chat>(chat => chat.Visibility, "What the owner wishes.", isRequired: true);
    }
}
