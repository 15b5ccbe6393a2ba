using Assistant.Data.Modules.Teams;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The person whose confirmed e-mail address is invited, as long as the invitation can be accepted.</summary>
public sealed class InviteeRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "INVITEE";

    /// <inheritdoc/>
    public override string Description => "The person whose confirmed address is invited, until the invitation is used or expires, or whoever made it may not invite any more.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.Among(nameof(TeamInvite.Id), "app.invite_ids()");
}
