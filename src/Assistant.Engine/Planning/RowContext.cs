using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning;

/// <summary>Where a selection stands: the row it reads, the level that the row belongs to, how to make that level again.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Level">The level.</param>
/// <param name="Row">The level's own row, or one joined to it.</param>
/// <param name="Recipe">How to make the level again.</param>
/// <param name="Path">The relations from the level's own row to <paramref name="Row"/>.</param>
/// <param name="ErrorPath">The path of errors, as far as it is the same for all rows.</param>
/// <param name="IsPathComplete">Whether the error path still grows: it ends at the first list.</param>
internal sealed record RowContext(
    StatementBuilder Statement,
    LevelBuilder Level,
    RowAlias Row,
    LevelRecipe Recipe,
    IReadOnlyList<Relation> Path,
    IReadOnlyList<object> ErrorPath,
    bool IsPathComplete)
{
    /// <summary>The path of an error of one of the row's fields.</summary>
    public IReadOnlyList<object> PathOf(string responseName) => IsPathComplete ? ErrorPath : [.. ErrorPath, responseName];
}
