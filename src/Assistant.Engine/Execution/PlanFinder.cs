using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution;

/// <summary>Finds an operation's plan for a reader, or makes it and keeps it for the next request.</summary>
internal sealed class PlanFinder(Schema schema, PagingOptions paging)
{
    private readonly OperationPlanner _planner = new(schema, paging);

    /// <summary>The plan for a person, with the values of its parameters.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan Find(PreparedOperation prepared, VariableValues variables, Reader reader, out object?[][] values)
    {
        var context = new ParameterContext(variables, reader.Key);
        var variant = prepared.Signature.Create(variables);
        if (prepared.FindPlan(reader.Kind, variant) is { } known)
        {
            try
            {
                values = known.Bind(context);
                known.RequireItems(context, paging.MaxItems);
                return known;
            }
            catch (ArgumentRejectedException)
            {
                // The plan made below for these values alone tells which field is refused, and answers the others.
            }
        }

        var plan = new ExecutablePlan(_planner.Plan(Compile(prepared, variables), reader.Kind, context));
        values = plan.Bind(context);
        plan.RequireItems(context, paging.MaxItems);
        if (plan.Plan.Errors.Count == 0)
        {
            prepared.Keep(reader.Kind, variant, plan);
        }

        return plan;
    }

    /// <summary>The plan for nobody: only introspection, and an error for every other field.</summary>
    public ExecutablePlan FindAnonymous(PreparedOperation prepared, VariableValues variables) =>
        new(AnonymousPlanner.Plan(Compile(prepared, variables), schema));

    private Operation Compile(PreparedOperation prepared, VariableValues variables) =>
        OperationCompiler.Compile(schema, prepared.Document, prepared.Definition.Name?.Value, variables);
}
