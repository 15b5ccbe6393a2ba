using Assistant.Data.Modules.Identity;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>People, their settings, dashboards and features.</summary>
internal sealed class IdentityModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new UserType(),
        new UserProfileType(),
        new UserSettingsType(),
        new DashboardPreferenceType(),
        new FeatureAccessType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } = [new UserRoleType(), new ThemeType(), new ScreenshotQualityType()];

    /// <inheritdoc/>
    public override IReadOnlyList<Mutation> CreateMutations() => [new UpdateMyProfile()];

    /// <inheritdoc/>
    public override IReadOnlyList<OutputField> QueryFields(RelationalModel model) =>
    [
        new OutputField
        {
            Name = "me",
            TypeReference = "User",
            Description = "The signed-in person.",
            AppliedDirectives = [CostConventions.Statement],
            Binding = new ReaderBinding(model.TableOf(typeof(User))),
        },
    ];
}
