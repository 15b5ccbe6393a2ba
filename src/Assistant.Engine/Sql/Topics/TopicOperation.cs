namespace Assistant.Engine.Sql.Topics;

/// <summary>What was done to the row that an event speaks of.</summary>
public enum TopicOperation
{
    /// <summary>It was added.</summary>
    Insert,

    /// <summary>It was changed.</summary>
    Update,

    /// <summary>It was deleted.</summary>
    Delete,
}
