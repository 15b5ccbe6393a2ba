using System.Collections.Frozen;
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
    /// <summary>Places of the list whose ids can't be read and were reported: no row is looked for there.</summary>
    public IReadOnlySet<int> Unreadable { get; init; } = FrozenSet<int>.Empty;

    /// <summary>The ids of an execution.</summary>
    /// <exception cref="ArgumentRejectedException">They are more than <paramref name="maxIds"/>.</exception>
    public static IReadOnlyList<object?> Read(ParameterSource source, ParameterContext context, int maxIds)
    {
        var ids = (IReadOnlyList<object?>)source.Resolve(context)!;
        return ids.Count <= maxIds ? ids : throw new ArgumentRejectedException(
            $"The maximum number of nodes that can be fetched at once is {maxIds}, and {ids.Count} were asked for.",
            ErrorCodes.TooManyNodes);
    }

    /// <inheritdoc/>
    public override object Resolve(ParameterContext context)
    {
        var ids = Read(Ids, context, MaxIds);
        var values = new object?[ids.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = (string)ids[i]!;
            values[i] = GlobalIdFormat.TypeNameOf(text) == Format.TypeName && !Unreadable.Contains(i) ? GlobalIdSource.Parse(text, Format)[Index] : null;
        }

        return values;
    }
}
