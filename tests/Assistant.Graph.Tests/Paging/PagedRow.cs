namespace Assistant.Graph.Tests.Paging;

/// <summary>A message with the values that it is sorted by, and its chat's.</summary>
public sealed record PagedRow(
    Guid Id, string Content, string? ModelUsed, int? InputTokens, decimal? Cost, string Role, DateTime CreatedAt, string? Title, bool IsStarred)
{
    public string GlobalId => $"Message:{Id}";
}
