namespace Assistant.Engine.Language.Ast;

/// <summary>A string literal or description (specification, section 2.9.4).</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text: escapes resolved, and a block string without its common indentation.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written as a block string, <c>"""…"""</c>.</summary>
    public bool IsBlock { get; init; }
}
