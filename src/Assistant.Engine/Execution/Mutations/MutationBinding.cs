using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>A field of the mutation root.</summary>
/// <param name="mutation">Its work.</param>
/// <param name="isForAdministrators">Whether only a site administrator may do it.</param>
public sealed class MutationBinding(IMutation mutation, bool isForAdministrators = false) : IFieldBinding
{
    /// <summary>Whether only a site administrator may do it; others are refused before it begins.</summary>
    public bool IsForAdministrators { get; } = isForAdministrators;

    /// <summary>The work.</summary>
    public IMutation Mutation { get; } = mutation;
}
