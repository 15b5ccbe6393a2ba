using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>A field of the mutation root.</summary>
/// <param name="mutation">Its work.</param>
public sealed class MutationBinding(IMutation mutation) : IFieldBinding
{
    /// <summary>The work.</summary>
    public IMutation Mutation { get; } = mutation;
}
