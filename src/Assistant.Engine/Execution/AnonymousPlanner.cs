using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution;

/// <summary>Plans an operation for nobody: introspection is answered, every other field is refused.</summary>
internal static class AnonymousPlanner
{
    /// <summary>Makes the plan.</summary>
    public static OperationPlan Plan(Operation operation, Schema schema)
    {
        List<RootField> roots = [];
        List<GraphQLError> errors = [];
        foreach (var selection in operation.SelectionSet.Selections)
        {
            if (selection.Field == schema.TypeNameField)
            {
                roots.Add(new TypeNameRootField(selection.ResponseName, operation.RootType.Name));
            }
            else if (selection.Field.IsIntrospection)
            {
                roots.Add(new ResolverRootField(selection.ResponseName, selection));
            }
            else
            {
                roots.Add(new NullRootField(selection.ResponseName, selection.Field.Type is NonNullType));
                errors.Add(Refuse(selection));
            }
        }

        return new OperationPlan
        {
            Operation = operation,
            Statements = [],
            Roots = roots,
            StoreCount = 0,
            HasDeferredFields = false,
            Errors = errors,
        };
    }

    private static GraphQLError Refuse(Selection selection) => new()
    {
        Message = "Nobody is signed in: the request has no token, or its token stands for nobody who may sign in.",
        Code = ErrorCodes.NotAuthenticated,
        Path = [selection.ResponseName],
        Extensions = new Dictionary<string, object?> { ["coordinate"] = selection.Field.ToString() },
        Locations = [.. selection.Nodes.Select(node => new SourceLocation(node.Location.Line, node.Location.Column))],
    };
}
