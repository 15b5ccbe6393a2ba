namespace Assistant.Engine.TypeSystem;

/// <summary>Marks what a later stage hangs on an argument or an input field. The type system doesn't look into it.</summary>
public interface IInputBinding;
