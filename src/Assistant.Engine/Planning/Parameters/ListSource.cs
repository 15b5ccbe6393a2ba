namespace Assistant.Engine.Planning.Parameters;

/// <summary>A list that stands in the document, with variables in it or not.</summary>
public sealed record ListSource(IReadOnlyList<ParameterSource> Items) : ParameterSource
{
    /// <inheritdoc/>
    public override object Resolve(ParameterContext context)
    {
        var values = new object?[Items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Items[i].Resolve(context);
        }

        return values;
    }
}
