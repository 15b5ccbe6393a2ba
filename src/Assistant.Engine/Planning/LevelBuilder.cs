using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning;

/// <summary>Collects what is written for each row of a level.</summary>
internal sealed class LevelBuilder(LevelIntent intent)
{
    private readonly List<StoreReference> _stores = [];

    /// <summary>The level.</summary>
    public LevelIntent Intent { get; } = intent;

    /// <summary>Whether a connection of this level's row is the next level already.</summary>
    public bool IsChained { get; set; }

    /// <summary>What is written; null for a level that is there for those below it.</summary>
    public LevelContent? Content { get; set; }

    /// <summary>Says that a store has one entry for each row of this level.</summary>
    public StoreReference Add(StoreReference store)
    {
        _stores.Add(store);
        return store;
    }

    /// <summary>Gives a store that this level was to read to the level of the statement that reads it instead.</summary>
    public void Move(StoreReference store, LevelBuilder target)
    {
        _stores.Remove(store);
        target._stores.Add(store);
    }

    /// <summary>Hands on what tells one row of a level from the next.</summary>
    public static IReadOnlyList<OutputColumn> SelectKey(LevelIntent level) => level.PositionedKeys.Count > 0
        ? [level.Select(new Expressions.PositionExpression())]
        : [.. level.Row.Table.PrimaryKey.Select(column => level.Select(level.Row[column]))];

    /// <summary>The level's shape.</summary>
    public LevelShape Build(bool needsKey)
    {
        var key = Intent.PositionedKeys.Count > 0 || needsKey ? SelectKey(Intent) : [];
        var presence = Intent.PositionedKeys.Count > 0 ? Intent.Select(Intent.Row[Intent.Row.Table.PrimaryKey[0]]) : null;
        return new LevelShape { Key = key, Presence = presence, Content = Content, Stores = _stores };
    }
}
