namespace Assistant.Engine.TypeSystem;

/// <summary>Marks what a later stage hangs on an output field: how its value is read. The type system doesn't look into it.</summary>
public interface IFieldBinding;
