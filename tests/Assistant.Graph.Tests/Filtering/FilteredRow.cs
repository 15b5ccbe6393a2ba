namespace Assistant.Graph.Tests.Filtering;

/// <summary>A message with the values that filters look at.</summary>
public sealed record FilteredRow(
    int Number, string Content, string? ModelUsed, int? InputTokens, decimal? Cost, string Role, DateTime CreatedAt, bool? IsUpvoted)
{
    public Guid Id => new(Number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    public string GlobalId => $"Message:{Id}";
}
