using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Oneself, one's team mates (both memberships are active), and everybody for a site administrator.</summary>
public sealed class ProfileReaderRule : RowRule
{
    private const string Set = "app.profile_ids()";

    /// <inheritdoc/>
    public override string Name => "PROFILE_READER";

    /// <inheritdoc/>
    public override string Description => "Oneself, active members of the teams where one is an active member, and site administrators.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        new RowScope.AnyOf([new RowScope.Among(nameof(UserProfile.Id), Set), new RowScope.AdminOnly()]);
}
