namespace Assistant.Graph.Tests.Security;

/// <summary>What became of a caller.</summary>
internal sealed record Verdict(
    int Status,
    string? Message,
    string? Code,
    string? Challenge,
    string? Issuer,
    string? Subject,
    string? ClaimsJson,
    bool? MayBeAdmin)
{
    internal void ShouldBeAccepted(string subject = "someone")
    {
        Message.ShouldBeNull();
        Subject.ShouldBe(subject);
    }

    internal void ShouldBeRefused(string message)
    {
        Message.ShouldBe(message);
        Status.ShouldBe(401);
        Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
        Challenge.ShouldStartWith("Bearer error=\"invalid_token\"");
        Subject.ShouldBeNull();
    }
}
