using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>URL</c>: an absolute <see cref="Uri"/> (RFC 3986).</summary>
public sealed class UrlType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public UrlType()
    {
        Name = "URL";
        Description = "An absolute URL such as `https://example.com/a?b=c`.";
        SpecifiedBy = new Uri("https://datatracker.ietf.org/doc/html/rfc3986");
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode node
        ? Parse(node.Value)
        : throw new ScalarCoercionException($"URL cannot represent a non string value: {ValueText.Print(literal)}");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : throw new ScalarCoercionException($"URL cannot represent a non string value: {ValueText.Inspect(value)}");

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        Uri { IsAbsoluteUri: true } => value,
        string text => Parse(text),
        _ => throw new ScalarCoercionException("URL cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue(((Uri)value).OriginalString);

    // A rooted path is absolute on Unix (file:///), and no URL to whoever sends it.
    private static object Parse(string text) => !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out var url)
        ? url
        : throw new ScalarCoercionException($"URL cannot represent a value that is no absolute URL: {ValueText.Quote(text)}");
}
