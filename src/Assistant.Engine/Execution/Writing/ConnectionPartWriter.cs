using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>A field of a connection, ready to write.</summary>
/// <param name="Prefix">The field's name with what stands before it.</param>
internal abstract record ConnectionPartWriter(byte[] Prefix);

/// <summary><c>nodes</c> or <c>edges</c>.</summary>
internal sealed record ItemsPartWriter(byte[] Prefix, ItemWriter Item) : ConnectionPartWriter(Prefix);

/// <summary><c>pageInfo</c>.</summary>
internal sealed record PageInfoPartWriter(byte[] Prefix, IReadOnlyList<(byte[] Prefix, PageInfoField Field)> Fields)
    : ConnectionPartWriter(Prefix);

/// <summary><c>totalCount</c>, <c>aggregate</c> or <c>groups</c>.</summary>
internal sealed record StoredPartWriter(byte[] Prefix, int Store) : ConnectionPartWriter(Prefix);

/// <summary><c>__typename</c>.</summary>
internal sealed record ConstantPartWriter(byte[] Prefix, byte[] Json) : ConnectionPartWriter(Prefix);
