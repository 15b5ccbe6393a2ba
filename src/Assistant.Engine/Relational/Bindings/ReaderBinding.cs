using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A root field that is the reader's own row: <c>me</c>.</summary>
public sealed record ReaderBinding(Table Table) : IFieldBinding;
