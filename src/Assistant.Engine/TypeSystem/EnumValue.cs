namespace Assistant.Engine.TypeSystem;

/// <summary>One value of an <see cref="EnumType"/>.</summary>
public sealed class EnumValue
{
    private readonly object? _runtimeValue;

    /// <summary>The name, by convention UPPER_SNAKE_CASE.</summary>
    public required string Name { get; init; }

    /// <summary>What the value means, in Markdown; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Why the value shouldn't be used any more; null while it should.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives on the definition, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; init; } = [];

    /// <summary>What resolvers and argument values hold for it, unique in the enum; the name where nothing else is set.</summary>
    public object RuntimeValue
    {
        get => _runtimeValue ?? Name;
        init => _runtimeValue = value;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
