using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>Checks that an executable document can run against a schema (specification, section 5).</summary>
public static class DocumentValidator
{
    /// <summary>Checks a document by all of the specification's rules.</summary>
    /// <param name="schema">The schema that the operations are meant for.</param>
    /// <param name="document">The document as it was parsed.</param>
    /// <param name="options">How to validate; null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>
    /// The errors in the order of their places in the document, with code <see cref="ErrorCodes.Validation"/>; empty for
    /// a valid document. Their messages and locations are graphql-js's.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, SpecifiedRules.All, options);

    /// <summary>Checks a document by some rules.</summary>
    /// <param name="schema">The schema that the operations are meant for.</param>
    /// <param name="document">The document as it was parsed.</param>
    /// <param name="rules">The rules to check; <see cref="SpecifiedRules.All"/> or a part of it.</param>
    /// <param name="options">How to validate; null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>The errors, as the other overload gives them.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema, DocumentNode document, RuleSet rules, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(rules);

        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        return new DocumentWalker(context, rules).Walk();
    }
}
