using Assistant.Data.Modules.Identity;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The mutation <c>updateMyProfile</c>.</summary>
internal sealed class UpdateMyProfile : RowChange<User>
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Changes what the signed-in person says of himself or herself. What isn't given stays.");
        mutation.About<User>("update");
        mutation.Allow(RowRules.Self);
        mutation.Column<User>(user => user.Name, "The name as the person writes it.");
        mutation.Column<User>(user => user.AvatarUrl, "A picture of the person.", scalar: "URL");
        mutation.Column<User>(user => user.Metadata, "What applications keep about the person: an object.");
        mutation.Column<User>(user => user.OnboardingCompleted, "Whether the person has been through the introduction.");
        mutation.Column<User>(user => user.ProfileType, "How the person works, as chosen in the introduction.");
        mutation.Row<User>("user", "The person.");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<object>? FindKey(MutationContext context, List<MutationError> errors) => [context.Known.Key];
}
