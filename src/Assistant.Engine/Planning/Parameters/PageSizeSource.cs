using Assistant.Engine.Errors;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>A page's number of rows: what the client asks for, checked, plus the row that tells whether more follow.</summary>
/// <param name="Requested">The client's number.</param>
/// <param name="MaxPageSize">The most that a client may ask for.</param>
/// <param name="Extra">1 where one row more is read, else 0.</param>
public sealed record PageSizeSource(ParameterSource Requested, int MaxPageSize, int Extra) : ParameterSource
{
    /// <summary>The number of items that the page may hold.</summary>
    public int ResolveSize(ParameterContext context)
    {
        var requested = (int)Requested.Resolve(context)!;
        if (requested < 0)
        {
            throw new ArgumentRejectedException(
                "The requested number of values per page must be at least 0.",
                ErrorCodes.MinPageSize,
                ("requestedItems", requested));
        }

        if (requested > MaxPageSize)
        {
            throw new ArgumentRejectedException(
                "The maximum allowed items per page were exceeded.",
                ErrorCodes.MaxPageSizeExceeded,
                ("requestedItems", requested),
                ("maxAllowedItems", MaxPageSize));
        }

        return requested;
    }

    /// <inheritdoc/>
    public override object Resolve(ParameterContext context) => ResolveSize(context) + Extra;
}
