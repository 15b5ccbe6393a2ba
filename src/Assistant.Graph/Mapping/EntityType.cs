using Assistant.Engine.Relational.Conventions;

namespace Assistant.Graph.Mapping;

/// <summary>A type of the graph whose objects are rows.</summary>
public abstract class EntityType
{
    /// <summary>The type as the engine takes it.</summary>
    internal abstract EntityDescriptor Describe(RelationalModel model);
}

/// <summary>A type of the graph whose objects are rows: one line for each field, with its description.</summary>
/// <typeparam name="TEntity">The entity of the EF Core model.</typeparam>
public abstract class EntityType<TEntity> : EntityType
    where TEntity : class
{
    /// <summary>Declares the type.</summary>
    protected abstract void Configure(EntityTypeDescriptor<TEntity> type);

    internal sealed override EntityDescriptor Describe(RelationalModel model)
    {
        var type = new EntityTypeDescriptor<TEntity>(model);
        Configure(type);
        return type.Build();
    }
}
