namespace Assistant.Engine.Relational.Bindings;

/// <summary>An object type that implements an interface of rows.</summary>
/// <param name="TypeName">The object type.</param>
/// <param name="Relation">
/// The relation from the interface's view to the type's table, over the table's whole key, from the rows of this type only.
/// </param>
public sealed record EntityCase(string TypeName, Relation Relation)
{
    /// <summary>What the view's rows of this type hold in the column that tells types apart.</summary>
    public string Kind => Relation.Only?.Text ?? throw new InvalidOperationException($"The case {TypeName} starts from rows of any type.");
}
