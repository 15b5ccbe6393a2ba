using System.Globalization;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Directives;

/// <summary>
/// The directive <c>@listSize</c> of IBM's cost specification: how long a field's list can be. The argument
/// <c>slicingArgumentDefaultValue</c> is HotChocolate's.
/// </summary>
public sealed record ListSizeDirective
{
    /// <summary>The directive's name.</summary>
    public const string Name = "listSize";

    private const string AssumedSizeArgument = "assumedSize";
    private const string SlicingArgumentsArgument = "slicingArguments";
    private const string SlicingArgumentDefaultValueArgument = "slicingArgumentDefaultValue";
    private const string SizedFieldsArgument = "sizedFields";
    private const string RequireOneSlicingArgumentArgument = "requireOneSlicingArgument";

    /// <summary>How long the list is at most; null where that isn't known.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments that say how long it is: a number, or a list with an item for each.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>How long it is where none of those is given.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the field's type whose lists are meant; empty for the field's own.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <summary>The directive.</summary>
    public static DirectiveType Create() => new()
    {
        Name = Name,
        Description = "How long a list can be, which multiplies the cost of what is selected in it.",
        Locations = [DirectiveLocation.FieldDefinition],
        Arguments =
        [
            Argument(AssumedSizeArgument, "Int", "How long the list is at most."),
            Argument(SlicingArgumentsArgument, "[String!]", "The field's arguments that say how long the list is: by their number, or by the number of their items."),
            Argument(SlicingArgumentDefaultValueArgument, "Int", "How long the list is where none of those is given."),
            Argument(SizedFieldsArgument, "[String!]", "The fields of the field's type whose lists are meant, instead of the field's own."),
            new InputField
            {
                Name = RequireOneSlicingArgumentArgument,
                TypeReference = "Boolean!",
                Description = "Whether exactly one slicing argument must be given.",
                DefaultValue = new BooleanValueNode { Value = true },
            },
        ],
    };

    /// <summary>The directive of a field; null where it has none.</summary>
    public static ListSizeDirective? Find(OutputField field)
    {
        var applied = field.AppliedDirectives.FirstOrDefault(directive => directive.Name == Name);
        return applied is null
            ? null
            : new ListSizeDirective
            {
                AssumedSize = ReadInt(applied, AssumedSizeArgument),
                SlicingArguments = ReadNames(applied, SlicingArgumentsArgument),
                SlicingArgumentDefaultValue = ReadInt(applied, SlicingArgumentDefaultValueArgument),
                SizedFields = ReadNames(applied, SizedFieldsArgument),
                RequireOneSlicingArgument = applied.GetArgument(RequireOneSlicingArgumentArgument) is not BooleanValueNode { Value: false },
            };
    }

    /// <summary>The directive as it stands on a field.</summary>
    public AppliedDirective Apply()
    {
        List<(string, ValueNode)> arguments = [];
        if (AssumedSize is { } size)
        {
            arguments.Add((AssumedSizeArgument, Number(size)));
        }

        if (SlicingArguments.Count > 0)
        {
            arguments.Add((SlicingArgumentsArgument, Names(SlicingArguments)));
        }

        if (SlicingArgumentDefaultValue is { } otherwise)
        {
            arguments.Add((SlicingArgumentDefaultValueArgument, Number(otherwise)));
        }

        if (SizedFields.Count > 0)
        {
            arguments.Add((SizedFieldsArgument, Names(SizedFields)));
        }

        if (!RequireOneSlicingArgument)
        {
            arguments.Add((RequireOneSlicingArgumentArgument, new BooleanValueNode { Value = false }));
        }

        return new AppliedDirective(Name, [.. arguments]);
    }

    private static InputField Argument(string name, string type, string description) =>
        new() { Name = name, TypeReference = type, Description = description };

    private static IntValueNode Number(int number) => new() { Value = number.ToString(CultureInfo.InvariantCulture) };

    private static ListValueNode Names(IReadOnlyList<string> names) =>
        new() { Items = [.. names.Select(name => new StringValueNode { Value = name })] };

    private static int? ReadInt(AppliedDirective directive, string argument) =>
        directive.GetArgument(argument) is IntValueNode number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<string> ReadNames(AppliedDirective directive, string argument) => directive.GetArgument(argument) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(name => name.Value)],
        StringValueNode name => [name.Value],
        _ => [],
    };
}
