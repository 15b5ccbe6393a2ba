using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>
/// One part of the keys of those ids in <c>nodes(ids:)</c> that are of one type; the others are NULL, so that every
/// statement keeps the places of the list.
/// </summary>
public sealed record NodeKeySource(ParameterSource Ids, GlobalIdFormat Format, int Index) : ParameterSource
{
    /// <inheritdoc/>
    public override object Resolve(ParameterContext context)
    {
        var ids = (IReadOnlyList<object?>)Ids.Resolve(context)!;
        var values = new object?[ids.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = (string)ids[i]!;
            values[i] = GlobalIdFormat.TypeNameOf(text) == Format.TypeName ? GlobalIdSource.Parse(text, Format)[Index] : null;
        }

        return values;
    }
}
