using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation;

/// <summary>The directives of incremental delivery, for schemas that define them.</summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";

    public const string Stream = "stream";

    /// <summary>The first directive of this name; null when there is none.</summary>
    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            if (directives[i].Name.Value == name)
            {
                return directives[i];
            }
        }

        return null;
    }

    /// <summary>The first argument's value of this name; null when there is none.</summary>
    public static ValueNode? FindArgument(DirectiveNode directive, string name)
    {
        for (var i = 0; i < directive.Arguments.Count; i++)
        {
            if (directive.Arguments[i].Name.Value == name)
            {
                return directive.Arguments[i].Value;
            }
        }

        return null;
    }
}
