using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Previews;

/// <summary>Plans operations before anybody runs them: for who wants to see the statements, and so that the first request finds a plan.</summary>
public sealed class OperationPreviewer
{
    private static readonly Reader SomePerson = new(Guid.Empty, ReaderKind.Person);

    private readonly Schema _schema;
    private readonly PlanFinder _plans;

    /// <summary>Makes a previewer for a schema.</summary>
    public OperationPreviewer(Schema schema, RequestExecutorOptions options)
        : this(schema, new PlanFinder(schema, options.Paging, options.Plans))
    {
    }

    internal OperationPreviewer(Schema schema, PlanFinder plans)
    {
        _schema = schema;
        _plans = plans;
    }

    /// <summary>Plans an operation of a valid document.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may, whatever its variables.</exception>
    public OperationPreview Preview(DocumentNode document, OperationDefinitionNode operation) =>
        Preview(new PreparedOperation(_schema, document, operation));

    /// <summary>Plans an operation, which keeps the plan.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may, whatever its variables.</exception>
    internal OperationPreview Preview(PreparedOperation prepared)
    {
        if (VariableStandIns.Create(_schema, prepared.Document, prepared.Definition) is not { } variables)
        {
            return new OperationPreview([], []);
        }

        // Stand-ins aren't tried, but what an operation without variables says is what it always says.
        var context = new ParameterContext(variables, SomePerson.Key) { IsTrial = prepared.Definition.VariableDefinitions.Count > 0 };
        try
        {
            var plans = prepared.IsQuery ? [_plans.Prepare(prepared, SomePerson, context)] : PrepareParts(prepared, context);
            return new OperationPreview([.. plans.SelectMany(plan => plan.Statements)], [.. plans.SelectMany(plan => plan.Plan.Errors)]);
        }
        catch (ArgumentRejectedException rejected)
        {
            return new OperationPreview([], [new GraphQLError { Message = rejected.Message, Code = rejected.Code }]);
        }
    }

    private List<ExecutablePlan> PrepareParts(PreparedOperation prepared, ParameterContext context)
    {
        var plans = new List<ExecutablePlan>();
        var operation = prepared.Compile(_schema, prepared.Signature.Create(context.Variables), context.Variables);
        foreach (var selection in operation.SelectionSet.Selections)
        {
            if (selection.Field.Type.NamedType() is not ObjectType type)
            {
                continue;
            }

            if (selection.Field.Binding is SubscriptionBinding && type.Binding is EntityBinding)
            {
                plans.Add(_plans.PrepareEvent(prepared, SomePerson, context with { Supplied = Supply([selection.Field]) }));
            }
            else if (!selection.Field.IsIntrospection)
            {
                plans.Add(_plans.PreparePart(prepared, selection, SomePerson, context with { Supplied = Supply(type.Fields) }));
            }
        }

        return plans;
    }

    // The rows that a mutation or an event would show, each with a key that no row has.
    private static Dictionary<string, IReadOnlyList<object>> Supply(IEnumerable<OutputField> fields)
    {
        var rows = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.Binding is ISuppliedEntityBinding { Table: not null } supplied)
            {
                rows[field.Name] = [.. supplied.Key.Select(_ => (object)Guid.Empty)];
            }
        }

        return rows;
    }
}
