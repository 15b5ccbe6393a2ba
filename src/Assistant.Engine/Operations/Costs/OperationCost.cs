namespace Assistant.Engine.Operations.Costs;

/// <summary>What an operation costs by IBM's cost specification, for one request's variables.</summary>
/// <param name="FieldCost">What is executed: the weights of fields and of the arguments that are given.</param>
/// <param name="TypeCost">What can be in the answer: the weights of the types of its objects.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>Both costs together.</summary>
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    /// <summary>Both costs so many times.</summary>
    public static OperationCost operator *(double times, OperationCost cost) => new(times * cost.FieldCost, times * cost.TypeCost);

    /// <summary>The greater of each.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));
}
