using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>Makes the mutation root and the types of its inputs and payloads.</summary>
public static class MutationTypes
{
    /// <summary>The argument of every mutation that takes something.</summary>
    internal const string InputArgument = "input";

    /// <summary>The mutation root with every type that its fields need besides the entities.</summary>
    /// <param name="mutations">The mutations, in the order of the schema.</param>
    /// <param name="errors">The error types of the host, besides <see cref="MutationErrorTypes"/>.</param>
    public static IEnumerable<NamedType> Create(IReadOnlyList<MutationDescriptor> mutations, IEnumerable<ObjectType> errors)
    {
        yield return new ObjectType
        {
            Name = "Mutation",
            Description = "Everything that can be changed. Fields run one after the other, each in its own transaction; what can be expected to fail is in a payload's `errors`, and then nothing has changed.",
            Fields = [.. mutations.Select(CreateField)],
        };
        foreach (var mutation in mutations)
        {
            if (mutation.Input.Count > 0)
            {
                yield return CreateInput(mutation);
            }

            yield return CreatePayload(mutation);
            yield return CreateError(mutation);
        }

        yield return MutationErrorTypes.CreateInterface();
        foreach (var error in MutationErrorTypes.Create().Concat(errors).Where(error => mutations.Any(mutation => mutation.ErrorTypes.Contains(error.Name))))
        {
            yield return error;
        }
    }

    private static OutputField CreateField(MutationDescriptor mutation) => new()
    {
        Name = mutation.Name,
        TypeReference = $"{TypeName(mutation)}Payload!",
        Description = mutation.Description,
        Arguments = mutation.Input.Count == 0
            ? []
            : [new InputField { Name = InputArgument, TypeReference = $"{TypeName(mutation)}Input!", Description = "What is asked for." }],
        AppliedDirectives = [AuthorizeDirective.Apply(mutation.Policies), CostConventions.Statement],
        Binding = new MutationBinding(mutation.Mutation, mutation.IsForAdministrators),
    };

    private static InputObjectType CreateInput(MutationDescriptor mutation) => new()
    {
        Name = $"{TypeName(mutation)}Input",
        Description = $"The input of `{mutation.Name}`.",
        Fields = mutation.Input,
    };

    private static ObjectType CreatePayload(MutationDescriptor mutation) => new()
    {
        Name = $"{TypeName(mutation)}Payload",
        Description = $"What `{mutation.Name}` gives.",
        Fields =
        [
            .. mutation.Payload,
            new OutputField
            {
                Name = "errors",
                TypeReference = $"[{TypeName(mutation)}Error!]",
                Description = "Why nothing was done; null where it was done.",
            },
        ],
    };

    private static UnionType CreateError(MutationDescriptor mutation) => new()
    {
        Name = $"{TypeName(mutation)}Error",
        Description = $"Why `{mutation.Name}` can fail.",
        // What takes nothing is given nothing wrong.
        MemberTypeNames = [.. mutation.ErrorTypes.Where(error => error != MutationErrorTypes.InvalidInput || mutation.Input.Count > 0)],
    };

    private static string TypeName(MutationDescriptor mutation) => char.ToUpperInvariant(mutation.Name[0]) + mutation.Name[1..];
}
