using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The owner of the chat that the row belongs to; the row carries the owner's key, held equal to the chat's.</summary>
public sealed class ChatOwnerRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "CHAT_OWNER";

    /// <inheritdoc/>
    public override string Description => "The owner of the chat.";

    /// <inheritdoc/>
    public override string PolicySql(IReadOnlyEntityType entity) => "user_id = (select app.uid())";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.OwnedBy(["UserId"]);
}
