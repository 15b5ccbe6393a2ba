using Assistant.Engine.Errors;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>One part of the key in an id that the client sends; the bare key will do too.</summary>
public sealed record GlobalIdSource(ParameterSource Id, GlobalIdFormat Format, int Index) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context) =>
        Id.Resolve(context) is string text ? Parse(text, Format)[Index] : null;

    internal static object[] Parse(string text, GlobalIdFormat format) =>
        format.Parse(text, allowBareKey: true)
        ?? throw new ArgumentRejectedException(
            $"The ID `{Shorten(text)}` isn't an ID of type {format.TypeName}.", ErrorCodes.InvalidId);

    private static string Shorten(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
