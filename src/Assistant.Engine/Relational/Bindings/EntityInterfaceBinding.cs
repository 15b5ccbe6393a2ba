using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>
/// An interface whose objects are the rows of a view over several tables. A column of the view tells the object type of a row, and so
/// the table that holds the rest of the object.
/// </summary>
/// <param name="Kind">The column that tells.</param>
/// <param name="Cases">The object types.</param>
public sealed record EntityInterfaceBinding(Column Kind, IReadOnlyList<EntityCase> Cases) : ITypeBinding;
