using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Mapping;

/// <summary>A module's part of the graph.</summary>
public abstract class GraphModule
{
    /// <summary>Its types over entities.</summary>
    public abstract IReadOnlyList<EntityType> EntityTypes { get; }

    /// <summary>Its enums.</summary>
    public virtual IReadOnlyList<EnumDescription> Enums => [];

    /// <summary>Its types that aren't over entities.</summary>
    public virtual IReadOnlyList<NamedType> Types => [];

    /// <summary>Its types that hold rows without being over an entity.</summary>
    public virtual IReadOnlyList<NamedType> CreateTypes(RelationalModel model) => [];

    /// <summary>Its mutations besides those that follow from the types; new ones for each schema.</summary>
    public virtual IReadOnlyList<Mutation> CreateMutations() => [];

    /// <summary>The types of its mutations' errors, besides the common ones.</summary>
    public virtual IReadOnlyList<ObjectType> ErrorTypes => [];

    /// <summary>Its subscriptions.</summary>
    public virtual IReadOnlyList<Subscription> Subscriptions => [];

    /// <summary>Fields of the query root besides those that follow from the types.</summary>
    public virtual IReadOnlyList<OutputField> QueryFields(RelationalModel model) => [];
}
