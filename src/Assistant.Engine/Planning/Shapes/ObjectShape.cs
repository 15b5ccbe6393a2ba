using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>The object that is written for a row.</summary>
public abstract record ObjectShape;

/// <summary>The same fields for every row, in the order of the answer.</summary>
public sealed record FieldsShape(IReadOnlyList<FieldShape> Fields) : ObjectShape;

/// <summary>The fields of the object type that a column of the row tells.</summary>
/// <param name="Kind">The column.</param>
/// <param name="Cases">The fields of each type, by what the column holds.</param>
public sealed record CasesShape(OutputColumn Kind, IReadOnlyDictionary<string, FieldsShape> Cases) : ObjectShape;
