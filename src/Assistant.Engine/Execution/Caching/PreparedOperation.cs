using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Relational;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Caching;

/// <summary>An operation of a valid document, with the plans made for it so far.</summary>
internal sealed class PreparedOperation
{
    // A frontend has a handful of shapes of one operation; whoever makes up more gets plans of his own, unkept.
    private const int KeptPlans = 32;

    private readonly BoundedCache<(ReaderKind Reader, string Variant), ExecutablePlan> _plans = new(KeptPlans);

    /// <summary>Prepares an operation.</summary>
    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition)
    {
        Document = document;
        Definition = definition;
        Signature = new VariantSignature(
            definition, type => schema.GetType(type)!, new NodeIdVariables(schema, document).Find(definition));
    }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>Tells which executions share a plan.</summary>
    public VariantSignature Signature { get; }

    /// <summary>Whether the operation is a query.</summary>
    public bool IsQuery => Definition.Operation == OperationType.Query;

    /// <summary>Finds a plan.</summary>
    public ExecutablePlan? FindPlan(ReaderKind reader, string variant) =>
        _plans.TryGet((reader, variant), out var plan) ? plan : null;

    /// <summary>Keeps a plan.</summary>
    public void Keep(ReaderKind reader, string variant, ExecutablePlan plan) => _plans.Set((reader, variant), plan);
}
