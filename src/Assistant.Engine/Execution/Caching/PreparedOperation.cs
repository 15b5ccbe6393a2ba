using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Caching;

/// <summary>An operation of a valid document, with the plans made for it so far.</summary>
internal sealed class PreparedOperation
{
    // A frontend has a handful of shapes of one operation; whoever makes up more gets plans of his own, unkept.
    private const int KeptPlans = 32;

    private readonly BoundedCache<PlanKey, ExecutablePlan> _plans = new(KeptPlans);
    private readonly BoundedCache<string, Operation> _compiled = new(KeptPlans);

    /// <summary>Prepares an operation.</summary>
    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition)
    {
        Document = document;
        Definition = definition;
        Cost = new PreparedCost(document, definition);
        Signature = new VariantSignature(
            IsQuery ? definition.VariableDefinitions : new PlannedVariables(document).Find(definition),
            type => schema.GetType(type)!,
            new NodeIdVariables(schema, document).Find(definition));
    }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>What the operation costs.</summary>
    public PreparedCost Cost { get; }

    /// <summary>Tells which executions share a plan.</summary>
    public VariantSignature Signature { get; }

    /// <summary>Whether the operation is a query.</summary>
    public bool IsQuery => Definition.Operation == OperationType.Query;

    /// <summary>Whether the operation is a mutation.</summary>
    public bool IsMutation => Definition.Operation == OperationType.Mutation;

    /// <summary>Whether the operation is a subscription.</summary>
    public bool IsSubscription => Definition.Operation == OperationType.Subscription;

    /// <summary>Finds a plan.</summary>
    public ExecutablePlan? FindPlan(PlanKey key) => _plans.TryGet(key, out var plan) ? plan : null;

    /// <summary>Keeps a plan.</summary>
    public void Keep(PlanKey key, ExecutablePlan plan) => _plans.Set(key, plan);

    /// <summary>The operation with its fields collected, for executions with the same signature.</summary>
    public Operation Compile(Schema schema, string variant, VariableValues variables)
    {
        if (!_compiled.TryGet(variant, out var operation))
        {
            operation = OperationCompiler.Compile(schema, Document, Definition.Name?.Value, variables);
            _compiled.Set(variant, operation);
        }

        return operation;
    }
}
