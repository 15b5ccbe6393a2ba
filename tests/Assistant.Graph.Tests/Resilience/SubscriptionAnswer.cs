using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>What a server says in a subscription.</summary>
internal static class SubscriptionAnswer
{
    /// <summary>The data of an event; fails where there are errors.</summary>
    internal static JsonElement DataOf(JsonElement payload) =>
        payload.TryGetProperty("errors", out var errors) ? throw Refusal(errors) : payload.GetProperty("data");

    /// <summary>What errors mean to a client: that the database is away passes, everything else doesn't.</summary>
    internal static Exception Refusal(JsonElement errors) =>
        CodeOf(errors) == "DATABASE_UNAVAILABLE"
            ? new ConnectionLostException("error DATABASE_UNAVAILABLE")
            : new InvalidOperationException(errors.GetRawText());

    private static string? CodeOf(JsonElement errors) =>
        errors[0].TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null;
}
