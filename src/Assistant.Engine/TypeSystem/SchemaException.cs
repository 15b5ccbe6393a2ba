namespace Assistant.Engine.TypeSystem;

/// <summary>A schema's definition breaks the rules of the specification's section 3.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">What is wrong, at least one sentence, each with the schema coordinate it's about.</param>
    public SchemaException(params IReadOnlyList<string> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    /// <summary>What is wrong, at least one sentence, each with the schema coordinate it's about.</summary>
    public IReadOnlyList<string> Errors { get; }
}
