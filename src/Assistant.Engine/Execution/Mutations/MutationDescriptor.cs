using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>A mutation as the schema shows it. Its input, payload and error types follow from it (HotChocolate's mutation conventions).</summary>
public sealed record MutationDescriptor
{
    /// <summary>The field's name, as in <c>createChat</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in words that a frontend developer can use.</summary>
    public required string Description { get; init; }

    /// <summary>Who may do it: the arguments of <c>@authorize</c>.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>Whether only a site administrator may do it, whatever it is done to; others are told so, and not that there is nothing.</summary>
    public bool IsForAdministrators { get; init; }

    /// <summary>The fields of the input.</summary>
    public required IReadOnlyList<InputField> Input { get; init; }

    /// <summary>The fields of the payload besides <c>errors</c>.</summary>
    public required IReadOnlyList<OutputField> Payload { get; init; }

    /// <summary>The types of expected failures; at least one.</summary>
    public required IReadOnlyList<string> ErrorTypes { get; init; }

    /// <summary>Its work.</summary>
    public required IMutation Mutation { get; init; }
}
