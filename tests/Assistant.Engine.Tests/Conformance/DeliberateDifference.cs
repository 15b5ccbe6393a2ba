namespace Assistant.Engine.Tests.Conformance;

/// <summary>Where the engine differs from graphql-js on purpose, with the reason and a case that shows it.</summary>
/// <param name="Name">What differs.</param>
/// <param name="Reason">Why.</param>
/// <param name="Example">A case in which both differ, and in nothing else.</param>
/// <param name="IsStricter">Whether a validation error, message and places, is one that only the engine reports.</param>
internal sealed record DeliberateDifference(string Name, string Reason, ConformanceCase Example, Func<string, bool> IsStricter)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeliberateDifference> All { get; } =
    [
        new(
            "Nullable variables in non-null OneOf objects",
            "graphql-js 17.1 forgets this error where the input object's own type is non-null; the specification (section 5.8.5) doesn't.",
            new ConformanceCase { Schema = "validation", Source = "query Q($id: ID) { arguments { nonNullKey(x: { id: $id }) } }" },
            error => error.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal)),
        new(
            "Float literals beyond a double",
            "graphql-js makes them infinite, which no answer can hold; the specification (section 3.5.2) refuses what a double can't represent.",
            new ConformanceCase { Schema = "validation", Source = "{ arguments { float(x: 1e400) } }" },
            error => error.StartsWith("Float cannot represent non numeric value: ", StringComparison.Ordinal) && error.Contains("e400", StringComparison.Ordinal)),
    ];
}
