namespace Assistant.Engine.Language.Ast;

/// <summary>An enum value (specification, section 2.9.6).</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The value's name, never <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public required string Value { get; init; }
}
