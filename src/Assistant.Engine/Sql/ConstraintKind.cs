namespace Assistant.Engine.Sql;

/// <summary>What a row that the database refuses has broken.</summary>
public enum ConstraintKind
{
    /// <summary>A NOT NULL column has no value.</summary>
    NotNull,

    /// <summary>A row with the same key exists.</summary>
    Unique,

    /// <summary>What the row refers to doesn't exist, or is still referred to.</summary>
    ForeignKey,

    /// <summary>A CHECK doesn't hold.</summary>
    Check,

    /// <summary>A column can't hold a value: a text is too long, a number too great, a JSON holds what jsonb can't.</summary>
    Value,

    /// <summary>Row security or a missing right refuses it.</summary>
    Privilege,
}
