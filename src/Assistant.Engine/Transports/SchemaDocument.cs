using System.Text;
using Assistant.Engine.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;

namespace Assistant.Engine.Transports;

/// <summary>The schema as text, at <c>GET /graphql?sdl</c>.</summary>
/// <param name="print">Prints the schema in its definition language; called once, at the first request.</param>
/// <param name="isAllowed">Whether clients may read it: where introspection isn't allowed, neither is this.</param>
public sealed class SchemaDocument(Func<string> print, bool isAllowed = true)
{
    private static readonly GraphQLError NotAllowed = new()
    {
        Message = "The schema is not given out here.",
        Code = ErrorCodes.IntrospectionNotAllowed,
    };

    private readonly Lazy<byte[]> _text = new(() => Encoding.UTF8.GetBytes(print()));

    /// <summary>Tells whether a GET request asks for the schema instead of an operation.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        request.QueryString.HasValue && request.Query.ContainsKey("sdl");

    /// <summary>Writes the schema: <c>text/plain</c> for who asks for text, <c>application/graphql</c> for others.</summary>
    public Task HandleAsync(HttpContext context)
    {
        if (!isAllowed)
        {
            return ErrorResponse.WriteAsync(context, StatusCodes.Status403Forbidden, NotAllowed);
        }

        var response = context.Response;
        response.ContentType = WantsText(context.Request) ? "text/plain; charset=utf-8" : "application/graphql; charset=utf-8";
        response.ContentLength = _text.Value.Length;
        return response.Body.WriteAsync(_text.Value, context.RequestAborted).AsTask();
    }

    private static bool WantsText(HttpRequest request)
    {
        foreach (var range in new RequestHeaders(request.Headers).Accept)
        {
            if (range.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
