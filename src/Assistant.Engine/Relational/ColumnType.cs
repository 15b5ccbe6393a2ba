namespace Assistant.Engine.Relational;

/// <summary>What PostgreSQL stores in a column, as far as reading and comparing it differs.</summary>
public enum ColumnType
{
    /// <summary>text, varchar.</summary>
    Text,

    /// <summary>text with a fixed set of values; see <see cref="Column.EnumValues"/>.</summary>
    Enum,

    /// <summary>boolean.</summary>
    Boolean,

    /// <summary>smallint.</summary>
    Int16,

    /// <summary>integer.</summary>
    Int32,

    /// <summary>bigint.</summary>
    Int64,

    /// <summary>real.</summary>
    Single,

    /// <summary>double precision.</summary>
    Double,

    /// <summary>numeric.</summary>
    Numeric,

    /// <summary>uuid.</summary>
    Uuid,

    /// <summary>timestamp with time zone.</summary>
    Timestamp,

    /// <summary>date.</summary>
    Date,

    /// <summary>jsonb.</summary>
    Json,

    /// <summary>json, which PostgreSQL keeps as the text it was given.</summary>
    JsonText,

    /// <summary>real[].</summary>
    SingleArray,
}
