namespace Assistant.Engine.TypeSystem;

/// <summary>
/// Finds directives that stand on their own arguments, or on what the types of their arguments are made of
/// (specification, section 3.13).
/// </summary>
internal static class DirectiveCycles
{
    /// <summary>The errors of the schema.</summary>
    public static IEnumerable<string> Find(Schema schema) =>
        from directive in schema.Directives
        where Reaches(schema, directive, directive, [], [])
        select $"Directive {directive} must not refer to itself, directly or through the types of its arguments.";

    private static bool Reaches(
        Schema schema,
        DirectiveType from,
        DirectiveType target,
        HashSet<DirectiveType> visitedDirectives,
        HashSet<NamedType> visitedTypes)
    {
        if (!visitedDirectives.Add(from))
        {
            return false;
        }

        var applied = new List<AppliedDirective>();
        foreach (var argument in from.Arguments)
        {
            applied.AddRange(argument.AppliedDirectives);
            Collect(argument.Type.NamedType(), applied, visitedTypes);
        }

        return applied
            .Select(directive => schema.TryGetDirective(directive.Name, out var type) ? type : null)
            .OfType<DirectiveType>()
            .Any(next => next == target || Reaches(schema, next, target, visitedDirectives, visitedTypes));
    }

    private static void Collect(NamedType type, List<AppliedDirective> applied, HashSet<NamedType> visitedTypes)
    {
        if (!visitedTypes.Add(type))
        {
            return;
        }

        applied.AddRange(type.AppliedDirectives);
        applied.AddRange((type as EnumType)?.Values.SelectMany(value => value.AppliedDirectives) ?? []);
        foreach (var field in (type as InputObjectType)?.Fields ?? [])
        {
            applied.AddRange(field.AppliedDirectives);
            Collect(field.Type.NamedType(), applied, visitedTypes);
        }
    }
}
