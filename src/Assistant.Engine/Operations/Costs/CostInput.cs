using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations.Costs;

/// <summary>A variable whose value has a price: a filter costs what it holds, and nothing where it isn't given.</summary>
/// <param name="Weights">The weights of the schema.</param>
/// <param name="Field">The argument or input field that it is the value of; null for an item of a list, whose field is counted already.</param>
/// <param name="Variable">The variable.</param>
internal readonly record struct CostInput(CostWeights Weights, InputField? Field, string Variable)
{
    /// <summary>The price for one request's variables.</summary>
    public double Evaluate(VariableValues variables) =>
        !variables.TryGetValue(Variable, out var value) ? 0
        : Field is null ? Weights.Inside(value)
        : Weights.Of(Field, value);
}
