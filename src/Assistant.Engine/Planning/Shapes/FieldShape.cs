using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>One field of the answer, and the columns that it is written from.</summary>
/// <param name="ResponseName">The field's name in the answer.</param>
public abstract record FieldShape(string ResponseName);

/// <summary>A column's value.</summary>
public sealed record ColumnShape(string ResponseName, OutputColumn Output, Column Column) : FieldShape(ResponseName);

/// <summary>A computed decimal, which may be too large to be shown; it is null then, with an error.</summary>
/// <param name="ResponseName">The field's name in the answer.</param>
/// <param name="Output">The value.</param>
/// <param name="Selection">The field.</param>
/// <param name="Path">The field's path, as far as it is the same for all rows.</param>
/// <param name="GroupStep">The step of the path before which a group's place stands; null for none.</param>
public sealed record DecimalShape(
    string ResponseName, OutputColumn Output, Selection Selection, IReadOnlyList<object> Path, int? GroupStep) : FieldShape(ResponseName);

/// <summary>An object of further values of the same row.</summary>
public sealed record NestedShape(string ResponseName, ObjectShape Object) : FieldShape(ResponseName);

/// <summary>A text that is the same for every row, such as <c>__typename</c>.</summary>
public sealed record ConstantShape(string ResponseName, string Text) : FieldShape(ResponseName);

/// <summary>Null, because the field's arguments were refused.</summary>
public sealed record NullShape(string ResponseName) : FieldShape(ResponseName);

/// <summary>The row's id.</summary>
public sealed record GlobalIdShape(string ResponseName, GlobalIdFormat Format, IReadOnlyList<OutputColumn> Key) : FieldShape(ResponseName);

/// <summary>Whether a column has a value.</summary>
public sealed record PresenceShape(string ResponseName, OutputColumn Output) : FieldShape(ResponseName);

/// <summary>The object of a joined row; null where there is no such row.</summary>
/// <param name="ResponseName">The field's name in the answer.</param>
/// <param name="Presence">A column that is missing just where the row is.</param>
/// <param name="Object">The object.</param>
public sealed record ReferenceShape(string ResponseName, OutputColumn Presence, ObjectShape Object) : FieldShape(ResponseName);

/// <summary>A connection whose items are the next level of the same statement.</summary>
public sealed record ChainedConnectionShape(string ResponseName, ConnectionShape Connection) : FieldShape(ResponseName);

/// <summary>A connection that an earlier statement has read and stored.</summary>
public sealed record StoredConnectionShape(string ResponseName, StoreReference Store) : FieldShape(ResponseName);

/// <summary>A connection of which no items are selected.</summary>
public sealed record ItemlessConnectionShape(string ResponseName, ConnectionShape Connection) : FieldShape(ResponseName);

/// <summary>A field that isn't SQL: it is filled when the rows are read, from what the row gives it.</summary>
public sealed record DeferredShape(
    string ResponseName, Selection Selection, ResolvedFromRowBinding Binding, IReadOnlyList<ColumnShape> Inputs) : FieldShape(ResponseName);

/// <summary>A place for what a statement reads ahead for each row of another one.</summary>
/// <param name="Index">The place's number in the plan.</param>
public sealed record StoreReference(int Index);
