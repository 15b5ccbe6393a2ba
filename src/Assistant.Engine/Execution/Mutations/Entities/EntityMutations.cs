using Assistant.Engine.Relational.Conventions;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>The mutations that follow from entities' columns.</summary>
public static class EntityMutations
{
    /// <summary>Those of one entity.</summary>
    public static IEnumerable<MutationDescriptor> Describe(EntityDescriptor entity)
    {
        if (entity.Writes?.Create is not null)
        {
            yield return new CreateEntity(entity).Describe();
        }

        if (entity.Writes?.Save is not null)
        {
            yield return new SaveEntity(entity).Describe();
        }

        if (entity.Writes?.Update is not null)
        {
            yield return new UpdateEntity(entity).Describe();
        }

        if (entity.Writes?.Delete is not null)
        {
            yield return new DeleteEntity(entity).Describe();
        }
    }
}
