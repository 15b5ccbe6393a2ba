namespace Assistant.Engine.Language.Ast;

/// <summary>An integer literal (specification, section 2.9.1).</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written, with their sign; of any length.</summary>
    public required string Value { get; init; }
}
