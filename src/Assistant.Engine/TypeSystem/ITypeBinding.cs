namespace Assistant.Engine.TypeSystem;

/// <summary>Marks what a later stage hangs on a type: how it's stored or resolved. The type system doesn't look into it.</summary>
public interface ITypeBinding;
