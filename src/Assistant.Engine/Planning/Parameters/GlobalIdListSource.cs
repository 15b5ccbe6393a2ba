using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>One part of the keys in a list of ids that the client sends.</summary>
public sealed record GlobalIdListSource(ParameterSource Ids, GlobalIdFormat Format, int Index) : ParameterSource
{
    /// <inheritdoc/>
    public override object Resolve(ParameterContext context)
    {
        var ids = (IReadOnlyList<object?>)Ids.Resolve(context)!;
        var values = new object?[ids.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ids[i] is string text ? GlobalIdSource.Parse(text, Format)[Index] : null;
        }

        return values;
    }
}
