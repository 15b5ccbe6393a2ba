namespace Assistant.Engine.Planning.Parameters;

/// <summary>The reader's key.</summary>
public sealed record ReaderSource : ParameterSource
{
    /// <summary>The one instance.</summary>
    public static ReaderSource Instance { get; } = new();

    /// <inheritdoc/>
    public override object Resolve(ParameterContext context) => context.Reader;
}
