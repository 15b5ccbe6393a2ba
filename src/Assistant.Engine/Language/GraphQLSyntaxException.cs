using Assistant.Engine.Errors;

namespace Assistant.Engine.Language;

/// <summary>
/// A document breaks the grammar, or a limit of the parser. Its one error carries the code
/// <see cref="ErrorCodes.Syntax"/> and the place; the message is graphql-js's, <c>Syntax Error: …</c>.
/// </summary>
public sealed class GraphQLSyntaxException : GraphQLException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="description">What is wrong, without the words <c>Syntax Error</c>.</param>
    /// <param name="location">Where it is wrong.</param>
    public GraphQLSyntaxException(string description, SourceLocation location)
        : base(new GraphQLError
        {
            Message = $"Syntax Error: {description}",
            Locations = [location],
            Code = ErrorCodes.Syntax,
        })
    {
    }

    /// <summary>Where the document is wrong.</summary>
    public SourceLocation Location => Errors[0].Locations[0];
}
