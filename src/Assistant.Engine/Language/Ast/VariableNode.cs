namespace Assistant.Engine.Language.Ast;

/// <summary>A variable in a value, <c>$name</c> (specification, section 2.10).</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The variable's name, without <c>$</c>.</summary>
    public required NameNode Name { get; init; }
}
