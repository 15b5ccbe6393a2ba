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
internal sealed class PlanFinder(Schema schema, PagingOptions paging, PlanOptions options)
{
    private readonly OperationPlanner _planner = new(schema, paging, options);

    /// <summary>The plan for a person, with the values of its parameters.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan Find(PreparedOperation prepared, VariableValues variables, Reader reader, out object?[][] values)
    {
        var context = new ParameterContext(variables, reader.Key);
        var variant = prepared.Signature.Create(variables);
        if (prepared.FindPlan(new PlanKey(reader.Kind, variant)) is { } known)
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
            prepared.Keep(new PlanKey(reader.Kind, variant), plan);
        }

        return plan;
    }

    /// <summary>Makes the plan for a person before anybody runs the operation, and keeps it.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan Prepare(PreparedOperation prepared, Reader reader, ParameterContext context)
    {
        var plan = new ExecutablePlan(_planner.Plan(Compile(prepared, context.Variables), reader.Kind, context));
        plan.RequireItems(context, paging.MaxItems);
        if (plan.Plan.Errors.Count == 0)
        {
            prepared.Keep(new PlanKey(reader.Kind, prepared.Signature.Create(context.Variables)), plan);
        }

        return plan;
    }

    /// <summary>Makes the plan that <see cref="FindEvent"/> would, before there is an event.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan PrepareEvent(PreparedOperation prepared, Reader reader, ParameterContext context) =>
        MakePart(prepared, SelectEvent, reader, context, KeyOf(prepared, string.Empty, reader, context));

    /// <summary>Makes the plan that <see cref="FindPart(PreparedOperation, Selection, Reader, ParameterContext, out object?[][])"/> would, before there is a payload.</summary>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan PreparePart(PreparedOperation prepared, Selection field, Reader reader, ParameterContext context) =>
        MakePart(prepared, operation => SelectPart(operation, field), reader, context, KeyOf(prepared, field.ResponseName, reader, context));

    /// <summary>The plan of an event whose root field is a row, with the values of its parameters.</summary>
    /// <param name="prepared">The subscription.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="context">The variables, and the row's key.</param>
    /// <param name="values">The values of the statements' parameters.</param>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan FindEvent(PreparedOperation prepared, Reader reader, ParameterContext context, out object?[][] values) =>
        FindPart(prepared, string.Empty, SelectEvent, reader, context, out values);

    /// <summary>The plan of the object that a root field of a mutation or subscription gives, with the values of its parameters.</summary>
    /// <param name="prepared">The operation.</param>
    /// <param name="field">The root field.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="context">The variables, and the keys of the rows in the object.</param>
    /// <param name="values">The values of the statements' parameters.</param>
    /// <exception cref="GraphQLException">The operation asks for more than it may.</exception>
    public ExecutablePlan FindPart(
        PreparedOperation prepared, Selection field, Reader reader, ParameterContext context, out object?[][] values) =>
        FindPart(prepared, field.ResponseName, operation => SelectPart(operation, field), reader, context, out values);

    private ExecutablePlan FindPart(
        PreparedOperation prepared,
        string name,
        Func<Operation, SelectionSet> select,
        Reader reader,
        ParameterContext context,
        out object?[][] values)
    {
        var key = KeyOf(prepared, name, reader, context);
        if (prepared.FindPlan(key) is { } known)
        {
            try
            {
                values = known.Bind(context);
                known.RequireItems(context, paging.MaxItems);
                return known;
            }
            catch (ArgumentRejectedException)
            {
                // As for a query: the plan made below tells which field is refused.
            }
        }

        var plan = MakePart(prepared, select, reader, context, key);
        values = plan.Bind(context);
        return plan;
    }

    private ExecutablePlan MakePart(
        PreparedOperation prepared, Func<Operation, SelectionSet> select, Reader reader, ParameterContext context, PlanKey key)
    {
        var operation = Compile(prepared, context.Variables);
        var plan = new ExecutablePlan(_planner.Plan(operation, select(operation), reader.Kind, context));
        plan.RequireItems(context, paging.MaxItems);
        if (plan.Plan.Errors.Count == 0)
        {
            prepared.Keep(key, plan);
        }

        return plan;
    }

    private static PlanKey KeyOf(PreparedOperation prepared, string name, Reader reader, ParameterContext context) =>
        new(reader.Kind, prepared.Signature.Create(context.Variables), $"{name} {string.Join(' ', context.Supplied.Keys)}");

    private static SelectionSet SelectEvent(Operation operation) => operation.SelectionSet;

    private static SelectionSet SelectPart(Operation operation, Selection field)
    {
        var selection = operation.SelectionSet.Selections.First(one => one.ResponseName == field.ResponseName);
        return selection.GetSelectionSet((ObjectType)selection.Field.Type.NamedType());
    }

    /// <summary>The plan for nobody: only introspection, and an error for every other field.</summary>
    public ExecutablePlan FindAnonymous(PreparedOperation prepared, VariableValues variables) =>
        new(AnonymousPlanner.Plan(Compile(prepared, variables), schema));

    private Operation Compile(PreparedOperation prepared, VariableValues variables) =>
        OperationCompiler.Compile(schema, prepared.Document, prepared.Definition.Name?.Value, variables);
}
