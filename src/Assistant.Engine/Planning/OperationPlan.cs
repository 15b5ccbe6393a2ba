using Assistant.Engine.Errors;
using Assistant.Engine.Operations;

namespace Assistant.Engine.Planning;

/// <summary>How an operation is answered: the statements in the order of their results, and the root fields in the order of the answer.</summary>
public sealed class OperationPlan
{
    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The statements; each reads what later ones need.</summary>
    public required IReadOnlyList<PlannedStatement> Statements { get; init; }

    /// <summary>The root fields.</summary>
    public required IReadOnlyList<RootField> Roots { get; init; }

    /// <summary>How many stores the statements use.</summary>
    public required int StoreCount { get; init; }

    /// <summary>Whether a resolver fills fields of rows, so that the answer is held back until they are filled.</summary>
    public required bool HasDeferredFields { get; init; }

    /// <summary>Fields that were refused because of their arguments. A plan with any serves only the execution it was made for.</summary>
    public required IReadOnlyList<GraphQLError> Errors { get; init; }
}
