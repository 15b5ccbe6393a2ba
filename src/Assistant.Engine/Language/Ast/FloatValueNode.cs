namespace Assistant.Engine.Language.Ast;

/// <summary>A floating point literal (specification, section 2.9.2).</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public required string Value { get; init; }
}
