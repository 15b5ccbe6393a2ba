using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>One way in which a value doesn't fit its type.</summary>
/// <param name="Message">What doesn't fit, in graphql-js's words.</param>
/// <param name="Node">The part of the document that it's about; null for a value from JSON.</param>
/// <param name="Path">Field names (<see cref="string"/>) and list indexes (<see cref="int"/>) from the value to the part; empty for the value itself.</param>
public sealed record InputValueError(string Message, SyntaxNode? Node, IReadOnlyList<object> Path)
{
    /// <summary>The path as messages show it, such as <c> at .where.ids[0]</c> with its leading space; empty for the value itself.</summary>
    public string PathText => Path.Count == 0
        ? ""
        : $" at {string.Concat(Path.Select(key => key is int index ? $"[{index}]" : $".{key}"))}";
}
