using Assistant.Engine.Errors;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>
/// One part of the keys of those ids in <c>nodes(ids:)</c> that are of one type; the others are NULL, so that every
/// statement keeps the places of the list.
/// </summary>
/// <param name="Ids">The list of ids.</param>
/// <param name="Format">The ids of the type.</param>
/// <param name="Index">Which part of the key.</param>
/// <param name="MaxIds">How many ids the list may have.</param>
public sealed record NodeKeySource(ParameterSource Ids, GlobalIdFormat Format, int Index, int MaxIds) : ParameterSource
{
    /// <inheritdoc/>
    public override object Resolve(ParameterContext context)
    {
        var ids = (IReadOnlyList<object?>)Ids.Resolve(context)!;
        if (ids.Count > MaxIds)
        {
            throw new ArgumentRejectedException(
                $"The maximum number of nodes that can be fetched at once is {MaxIds}, and {ids.Count} were asked for.",
                ErrorCodes.TooManyNodes);
        }

        var values = new object?[ids.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = (string)ids[i]!;
            values[i] = GlobalIdFormat.TypeNameOf(text) == Format.TypeName ? GlobalIdSource.Parse(text, Format)[Index] : null;
        }

        return values;
    }
}
