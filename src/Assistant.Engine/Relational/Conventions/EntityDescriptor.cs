using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// A type of the graph whose objects are rows. Its object type, connection, edge, filter and sort types follow from it.
/// </summary>
public sealed record EntityDescriptor
{
    /// <summary>The GraphQL name, as in <c>Chat</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What one object is, in words that a frontend developer can use.</summary>
    public required string Description { get; init; }

    /// <summary>The table of the rows.</summary>
    public required Table Table { get; init; }

    /// <summary>Set for an interface: how the object type of a row is told. The table is a view then, over the tables of the types.</summary>
    public EntityInterfaceBinding? Interface { get; init; }

    /// <summary>The interfaces, besides <c>Node</c>, that it implements.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The rules, any of which lets somebody read a row: the arguments of <c>@authorize</c>.</summary>
    public required IReadOnlyList<string> ReadPolicies { get; init; }

    /// <summary>The fields after <c>id</c>, in the order of the schema.</summary>
    public required IReadOnlyList<FieldDescriptor> Fields { get; init; }

    /// <summary>The root field that fetches one by its id, as in <c>chat</c>; null for none.</summary>
    public string? RootSingular { get; init; }

    /// <summary>The root connection, as in <c>chats</c>; null for none.</summary>
    public ConnectionFieldDescriptor? RootConnection { get; init; }

    /// <summary>The mutations that follow from its columns; null for none.</summary>
    public EntityWrites? Writes { get; init; }

    /// <summary>The text of its ids.</summary>
    public GlobalIdFormat IdFormat => new(Name, Table.PrimaryKey);
}
