using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A root field that is one row by its <c>id</c> argument, which may be the bare key too: <c>chat(id:)</c>.</summary>
public sealed record EntityByIdBinding(Table Table, GlobalIdFormat Format) : IFieldBinding;
