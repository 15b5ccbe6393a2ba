namespace Assistant.Graph.Tests.Proof;

/// <summary>The table between two that belong to each other many to many.</summary>
/// <param name="Table">The table.</param>
/// <param name="From">The column of the one side, and the link's that holds its values.</param>
/// <param name="To">The link's column that holds values of the other side, and the column there.</param>
public sealed record GraphLink(string Table, (string Row, string Link) From, (string Link, string Row) To);
