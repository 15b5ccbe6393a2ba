using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.TypeSystem;

/// <summary>Reads the directives of SDL definitions.</summary>
internal static class SdlDirectives
{
    /// <summary>The directives that have no property of their own.</summary>
    public static IReadOnlyList<AppliedDirective> Applied(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(directive => !HasProperty(directive)).Select(ToApplied)];

    /// <summary>The directives that have one.</summary>
    public static IReadOnlyList<AppliedDirective> Specified(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(HasProperty).Select(ToApplied)];

    /// <summary>The reason of <c>@deprecated</c>; null without one.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated);
        return directive is null ? null : Text(directive, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason;
    }

    /// <summary>The address of <c>@specifiedBy</c>; null without one.</summary>
    /// <exception cref="SchemaException">It's no URL.</exception>
    public static Uri? SpecifiedBy(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.SpecifiedBy);
        if (directive is null)
        {
            return null;
        }

        return Uri.TryCreate(Text(directive, "url"), UriKind.RelativeOrAbsolute, out var url)
            ? url
            : throw new SchemaException($"The directive @specifiedBy at {directive.Location} needs a URL.");
    }

    private static bool HasProperty(DirectiveNode directive) =>
        directive.Name.Value is SpecifiedDirectives.Deprecated or SpecifiedDirectives.SpecifiedBy or SpecifiedDirectives.OneOf;

    private static AppliedDirective ToApplied(DirectiveNode directive) =>
        new(directive.Name.Value, [.. directive.Arguments.Select(argument => (argument.Name.Value, argument.Value))]);

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
