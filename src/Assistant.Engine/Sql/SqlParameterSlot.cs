using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>A parameter of a statement.</summary>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Type">The type of the value, or of the items of an array.</param>
/// <param name="IsArray">Whether it is an array.</param>
public sealed record SqlParameterSlot(ParameterSource Source, ColumnType Type, bool IsArray)
{
    /// <summary>PostgreSQL's name for the type, such as <c>uuid</c> or <c>text[]</c>.</summary>
    public string TypeName => PostgresTypes.NameOf(Type) + (IsArray ? "[]" : string.Empty);
}
