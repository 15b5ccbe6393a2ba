namespace Assistant.Data.Seeding;

/// <summary>How far a seed is.</summary>
/// <param name="Step">What is being done: a table's name, <c>indexes</c> or <c>analyze</c>.</param>
/// <param name="Done">Rows written so far, over all tables.</param>
/// <param name="Total">Rows to write, over all tables.</param>
public readonly record struct SeedProgress(string Step, long Done, long Total);
