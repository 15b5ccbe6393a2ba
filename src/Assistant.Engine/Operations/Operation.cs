using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Operations;

/// <summary>
/// An operation with its fields collected and merged (specification, section 6.3). It depends on the variables only where
/// <c>@skip</c> and <c>@include</c> ask for them (<see cref="OperationCompiler.GetConditionVariables"/>), keeps no other
/// value of them, and may be shared between threads and requests.
/// </summary>
public sealed class Operation
{
    /// <summary>The schema that it was compiled for.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The document that it's from.</summary>
    public required DocumentNode Document { get; init; }

    /// <summary>The operation's definition.</summary>
    public required OperationDefinitionNode Definition { get; init; }

    /// <summary>The root type.</summary>
    public required ObjectType RootType { get; init; }

    /// <summary>The fields of the root.</summary>
    public required SelectionSet SelectionSet { get; init; }

    /// <summary>The kind of operation.</summary>
    public OperationType Type => Definition.Operation;

    /// <summary>The name; null when it has none.</summary>
    public string? Name => Definition.Name?.Value;
}
