using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>A directive on a definition of the schema, such as <c>@authorize(policies: [CHAT_OWNER])</c>.</summary>
public sealed class AppliedDirective
{
    /// <summary>Applies a directive.</summary>
    /// <param name="name">The directive's name without <c>@</c>.</param>
    /// <param name="arguments">The arguments in the order in which they're printed.</param>
    public AppliedDirective(string name, params IReadOnlyList<(string Name, ValueNode Value)> arguments)
    {
        Name = name;
        Arguments = arguments;
    }

    /// <summary>The directive's name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The arguments in the order in which they're printed.</summary>
    public IReadOnlyList<(string Name, ValueNode Value)> Arguments { get; }

    /// <summary>The argument's value; null when it isn't given.</summary>
    public ValueNode? GetArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
