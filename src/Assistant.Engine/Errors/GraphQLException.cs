namespace Assistant.Engine.Errors;

/// <summary>Carries errors that a client may see to the place that writes the response.</summary>
public class GraphQLException : Exception
{
    /// <summary>Creates the exception for one or more errors.</summary>
    public GraphQLException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "The request failed.")
    {
        Errors = errors;
    }

    /// <summary>The errors, at least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
