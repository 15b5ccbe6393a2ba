using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>The values of an operation's variables, for literals that hold variables.</summary>
public interface IVariableSource
{
    /// <summary>Finds the runtime value of a variable; false when it has none, which is something else than null.</summary>
    bool TryGetValue(string name, out object? value);

    /// <summary>The variable's value as a literal without variables; null when it has no value.</summary>
    ValueNode? GetLiteral(string name);
}
