using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>The expected failures that every kind of mutation shares, and the interface <c>Error</c>.</summary>
public static class MutationErrorTypes
{
    /// <summary>An input field's value can't be used.</summary>
    public const string InvalidInput = "InvalidInputError";

    /// <summary>There is no such object, or none that the writer may change.</summary>
    public const string NotFound = "NotFoundError";

    /// <summary>It exists already, or somebody else has changed it.</summary>
    public const string Conflict = "ConflictError";

    /// <summary>An input field's value can't be used.</summary>
    public static MutationError InvalidField(string field, string message) =>
        new(InvalidInput, message) { Fields = new Dictionary<string, object?> { ["field"] = field } };

    /// <summary>There is no such object, or none that the writer may change; the two aren't told apart.</summary>
    /// <param name="field">The input field that names it.</param>
    /// <param name="typeName">What it would be.</param>
    public static MutationError Missing(string field, string typeName) =>
        new(NotFound, $"There is no {typeName} of this ID that you may use for this.")
        {
            Fields = new Dictionary<string, object?> { ["field"] = field },
            IsRefusal = true,
        };

    /// <summary>It exists already, or somebody else has changed it.</summary>
    public static MutationError Taken(string message) => new(Conflict, message);

    internal static InterfaceType CreateInterface() => new()
    {
        Name = "Error",
        Description = "An expected failure of a mutation. Nothing has changed.",
        Fields = [Message()],
    };

    internal static IEnumerable<ObjectType> Create() =>
    [
        CreateType(InvalidInput, "A field of the input has a value that can't be used.", Field("The field of the input, as `title`.")),
        CreateType(NotFound, "There is no such object, or none that you may use for this.", Field("The field of the input that names it.")),
        CreateType(Conflict, "It exists already, or somebody else has changed it since you read it."),
    ];

    /// <summary>A further type of error.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">When it happens.</param>
    /// <param name="fields">Its fields besides <c>message</c>, which the error's <see cref="MutationError.Fields"/> give.</param>
    public static ObjectType CreateType(string name, string description, params IEnumerable<OutputField> fields) => new()
    {
        Name = name,
        Description = description,
        InterfaceNames = ["Error"],
        Fields = [Message(), .. fields],
    };

    private static OutputField Field(string description) => new() { Name = "field", TypeReference = "String!", Description = description };

    private static OutputField Message() => new() { Name = "message", TypeReference = "String!", Description = "What is wrong, in words to show." };
}
