using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>starChat</c>.</summary>
internal sealed class StarChat : RowChange<Chat>
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Identify(mutation);
        mutation.Description("Marks a chat with a star, or takes the star away.");
        mutation.Allow(RowRules.Owner);
        mutation.Column<Chat>(chat => chat.IsStarred, "Whether the chat has a star.", isRequired: true);
    }
}
