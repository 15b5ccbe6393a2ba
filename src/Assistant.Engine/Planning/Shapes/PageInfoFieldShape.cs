namespace Assistant.Engine.Planning.Shapes;

/// <summary>A field of <c>pageInfo</c>.</summary>
public sealed record PageInfoFieldShape(string ResponseName, PageInfoField Field);
