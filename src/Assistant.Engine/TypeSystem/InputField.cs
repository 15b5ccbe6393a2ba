using System.Runtime.CompilerServices;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object type (specification, sections 3.6.1 and 3.10).</summary>
public sealed class InputField
{
    private IType? _type;
    private string? _coordinate;

    /// <summary>The name, unique in its field, directive or type.</summary>
    public required string Name { get; init; }

    /// <summary>The type as SDL has it, such as <c>[ID!]!</c>.</summary>
    public required string TypeReference { get; init; }

    /// <summary>What it means, in Markdown; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>The value that stands in when none is given; null for no default. <see cref="NullValueNode"/> is the default null.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Why it shouldn't be used any more; null while it should.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives on the definition, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; init; } = [];

    /// <summary>What the value means to a later stage, such as the column it's compared with; null for none.</summary>
    public IInputBinding? Binding { get; init; }

    /// <summary>The type; known once it's part of a schema.</summary>
    public IType Type => _type ?? throw new InvalidOperationException($"Input {Name} isn't part of a schema yet.");

    /// <summary>Whether a value must be given: the type excludes null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The schema coordinate, such as <c>Query.chats(first:)</c> or <c>ChatFilterInput.title</c>.</summary>
    public override string ToString() => _coordinate ?? Name;

    /// <summary>The default's runtime value, once it was needed for the first time.</summary>
    internal StrongBox<object?>? CoercedDefault { get; set; }

    internal void Complete(string coordinate, IType type)
    {
        _coordinate = coordinate;
        _type = type;
    }
}
