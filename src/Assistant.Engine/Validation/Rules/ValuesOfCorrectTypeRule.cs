using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Literals fit the types of their places.</summary>
internal sealed class ValuesOfCorrectTypeRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Values-of-Correct-Type");

    // A literal in a message may be as long as the document.
    private const int MaxShown = 1000;

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterValue(ValueNode node, IType? type)
    {
        if (type is not null)
        {
            Check(node, type);
        }
    }

    private void Check(ValueNode node, IType type)
    {
        // Variables are checked by their types, and when their values are known.
        if (node.Kind == SyntaxKind.Variable || Context.IsFull)
        {
            return;
        }

        if (node.Kind == SyntaxKind.NullValue)
        {
            if (type is NonNullType)
            {
                Report($"Expected value of non-null type \"{type}\" not to be null.", node);
            }

            return;
        }

        switch (type.NullableType())
        {
            case ListType list when node is ListValueNode value:
                for (var i = 0; i < value.Items.Count; i++)
                {
                    Check(value.Items[i], list.ElementType);
                }

                break;
            case ListType list:
                Check(node, list.ElementType);
                break;
            case InputObjectType input when node is ObjectValueNode value:
                CheckObject(value, input);
                break;
            case InputObjectType input:
                Report($"Expected value of type \"{input}\" to be an object, found: {Show(node)}.", node);
                break;
            case EnumType enumType:
                CheckEnum(node, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(node, scalar);
                break;
        }
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        string? shown = null;
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (FindLast(node, field.Name) is { } given)
            {
                Check(given.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {shown ??= Show(node)}.", node);
            }
        }

        ObjectFieldNode? known = null;
        var knownCount = 0;
        for (var i = 0; i < node.Fields.Count && !Context.IsFull; i++)
        {
            var given = node.Fields[i];
            if (type.GetField(given.Name.Value) is not null)
            {
                known ??= given;
                knownCount++;
                continue;
            }

            var suggestion = Suggest(given.Name.Value, type);
            Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{given.Name.Value}\"{suggestion}: {shown ??= Show(node)}.",
                given);
        }

        if (type.IsOneOf && (knownCount != 1 || known!.Value.Kind == SyntaxKind.NullValue))
        {
            Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                node);
        }
    }

    private void CheckEnum(ValueNode node, EnumType type)
    {
        if (node is not EnumValueNode value)
        {
            var shown = Show(WithoutVariables(node));
            Report($"Enum \"{type}\" cannot represent non-enum value: {shown}.{Suggest(shown, type)}", node);
        }
        else if (type.GetValue(value.Value) is null)
        {
            Report($"Value \"{value.Value}\" does not exist in \"{type}\" enum.{Suggest(value.Value, type)}", node);
        }
    }

    private void CheckScalar(ValueNode node, ScalarType type)
    {
        try
        {
            type.ParseLiteral(WithoutVariables(node));
        }
        catch (ScalarCoercionException error)
        {
            Report(error.Message, node);
        }
    }

    private string Suggest(string name, InputObjectType type)
    {
        var suggestion = Context.HideSuggestions
            ? ""
            : Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Select(field => field.Name)));
        return suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
    }

    private string Suggest(string name, EnumType type) => Context.HideSuggestions
        ? ""
        : Suggestions.DidYouMean("the enum value", Suggestions.For(name, type.Values.Select(value => value.Name)));

    private static ObjectFieldNode? FindLast(ObjectValueNode node, string name)
    {
        for (var i = node.Fields.Count - 1; i >= 0; i--)
        {
            if (node.Fields[i].Name.Value == name)
            {
                return node.Fields[i];
            }
        }

        return null;
    }

    /// <summary>A leaf's literal as it is when no variable has a value: null in lists, nothing in objects.</summary>
    private static ValueNode WithoutVariables(ValueNode node) => node switch
    {
        VariableNode => new NullValueNode(),
        ListValueNode list => new ListValueNode { Location = list.Location, Items = [.. list.Items.Select(WithoutVariables)] },
        ObjectValueNode value => new ObjectValueNode
        {
            Location = value.Location,
            Fields =
            [
                .. value.Fields.Where(field => field.Value.Kind != SyntaxKind.Variable)
                    .Select(field => new ObjectFieldNode { Name = field.Name, Value = WithoutVariables(field.Value) }),
            ],
        },
        _ => node,
    };

    private static string Show(ValueNode node)
    {
        var text = SyntaxPrinter.Print(node);
        return text.Length > MaxShown ? $"{text.AsSpan(0, MaxShown)}..." : text;
    }
}
