using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bench.Queries;

namespace Assistant.Bench.Load;

/// <summary>Writes requests as bytes, with the headers that a frontend sends.</summary>
public static class RequestEncoder
{
    /// <summary>The POST that asks a server for a query's answer.</summary>
    public static byte[] Encode(IPEndPoint server, Dialect dialect, BenchQuery query, QueryVariables variables, string token)
    {
        var json = variables.ToJson(dialect);
        var path = dialect == Dialect.Plain ? $"/{query.Name.ToLowerInvariant()}" : "/graphql";
        var body = dialect == Dialect.Plain ? json : new JsonObject { ["query"] = query.DocumentFor(dialect), ["variables"] = json };
        return Encode(server, path, token, body);
    }

    /// <summary>A POST of JSON.</summary>
    public static byte[] Encode(IPEndPoint server, string path, string token, JsonObject body)
    {
        var bodyBytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        var head =
            $"POST {path} HTTP/1.1\r\n" +
            $"Host: {server}\r\n" +
            $"Authorization: Bearer {token}\r\n" +
            "Content-Type: application/json\r\n" +
            "Accept: application/graphql-response+json, application/json\r\n" +
            $"Content-Length: {bodyBytes.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. bodyBytes];
    }
}
