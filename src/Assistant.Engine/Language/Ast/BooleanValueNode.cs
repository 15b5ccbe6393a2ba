namespace Assistant.Engine.Language.Ast;

/// <summary><c>true</c> or <c>false</c> (specification, section 2.9.3).</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public required bool Value { get; init; }
}
