using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Directives;

/// <summary>The directives that every schema has (specification, section 3.13).</summary>
public static class SpecifiedDirectives
{
    /// <summary>The name of <c>@skip</c>.</summary>
    public const string Skip = "skip";

    /// <summary>The name of <c>@include</c>.</summary>
    public const string Include = "include";

    /// <summary>The name of <c>@deprecated</c>.</summary>
    public const string Deprecated = "deprecated";

    /// <summary>The name of <c>@specifiedBy</c>.</summary>
    public const string SpecifiedBy = "specifiedBy";

    /// <summary>The name of <c>@oneOf</c>.</summary>
    public const string OneOf = "oneOf";

    /// <summary>The reason of a <c>@deprecated</c> that gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>The names of the specified directives.</summary>
    public static FrozenSet<string> Names { get; } = new[] { Include, Skip, Deprecated, SpecifiedBy, OneOf }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Makes the definitions anew, for one schema.</summary>
    public static IReadOnlyList<DirectiveType> Create() =>
    [
        CreateCondition(Include, "Includes the field or fragment only when `if` is true.", "Whether to include it."),
        CreateCondition(Skip, "Leaves the field or fragment out when `if` is true.", "Whether to leave it out."),
        CreateDeprecated(),
        new DirectiveType
        {
            Name = SpecifiedBy,
            Description = "Says where the format and behaviour of a scalar are specified.",
            Locations = [DirectiveLocation.Scalar],
            Arguments = [new InputField { Name = "url", TypeReference = "String!", Description = "The specification's address." }],
        },
        new DirectiveType
        {
            Name = OneOf,
            Description = "Says that exactly one field of the input object must be given, and that it must not be `null`.",
            Locations = [DirectiveLocation.InputObject],
        },
    ];

    private static DirectiveType CreateCondition(string name, string description, string argument) => new()
    {
        Name = name,
        Description = description,
        Locations = [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = [new InputField { Name = "if", TypeReference = "Boolean!", Description = argument }],
    };

    private static DirectiveType CreateDeprecated() => new()
    {
        Name = Deprecated,
        Description = "Says that a part of the schema shouldn't be used any more.",
        Locations =
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ],
        Arguments =
        [
            new InputField
            {
                Name = "reason",
                TypeReference = "String!",
                Description = "Why, and what to use instead, in Markdown.",
                DefaultValue = new StringValueNode { Value = DefaultDeprecationReason },
            },
        ],
    };
}
