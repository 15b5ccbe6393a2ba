using System.Globalization;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>The variables of a document, which all of its operations share: their types, defaults and values.</summary>
internal sealed class VariableGeneration(Schema schema, Dice dice)
{
    private readonly List<Variable> _variables = [];
    private readonly LiteralGeneration _literals = new(dice, wrong: 0);

    /// <summary>The name of a variable that may stand in a place of this type.</summary>
    public string For(IType place, bool hasDefault, bool isOneOf, int wrong)
    {
        if (dice.Chance(2 * wrong))
        {
            return Wrong(place);
        }

        if (dice.Chance(40) && _variables.Find(variable => MayStand(variable, place, hasDefault, isOneOf)) is { } known)
        {
            return known.Name;
        }

        var type = place;
        string? value = null;
        if (isOneOf || (type is not NonNullType && dice.Chance(30)))
        {
            type = new NonNullType(type.NullableType());
        }

        if (dice.Chance(30))
        {
            // What has a default that isn't null may be nullable where its place isn't.
            var nullable = isOneOf ? type : type.NullableType();
            value = _literals.Of(place is NonNullType || isOneOf ? new NonNullType(type.NullableType()) : type, 2);
            type = place is NonNullType && dice.Chance(60) ? nullable : type;
        }

        return Add(type, value);
    }

    /// <summary>The definitions of these variables in brackets; nothing for none.</summary>
    public string Definitions(IReadOnlySet<string> names, Func<string> directives)
    {
        var used = _variables.Where(variable => names.Contains(variable.Name)).ToList();
        return used.Count == 0
            ? ""
            : $"({string.Join(dice.Pick(", ", " "), used.Select(variable => $"{dice.Maybe(5, () => "\"described\"")} ${variable.Name}: {variable.Type}{(variable.Default is null ? "" : $" = {variable.Default}")} {directives()}"))})";
    }

    /// <summary>Values for these variables as JSON; null for none.</summary>
    public string? Values(IReadOnlySet<string> names)
    {
        var wrong = dice.Pick(0, 0, 5, 15);
        var json = new JsonGeneration(dice, wrong);
        var entries = new List<string>();
        foreach (var variable in _variables.Where(variable => names.Contains(variable.Name)))
        {
            var isRequired = variable.Type is NonNullType && variable.Default is null;
            if (isRequired ? !dice.Chance(wrong) : dice.Chance(75))
            {
                entries.Add($"\"{variable.Name}\": {json.Of(variable.Type, 3)}");
            }
        }

        if (dice.Chance(5))
        {
            entries.Add("\"other\": 1");
        }

        return entries.Count == 0 && dice.Chance(50) ? null : $"{{{string.Join(", ", entries)}}}";
    }

    private string Wrong(IType place) => dice.Roll(5) switch
    {
        0 => "undefined",
        1 when _variables.Count > 0 => dice.Pick(_variables).Name,
        2 => Add(new ListType(place), null),
        3 => Add(place.NullableType(), "null"),
        _ => Add(place.NullableType(), null),
    };

    private string Add(IType type, string? value)
    {
        var variable = new Variable(string.Create(CultureInfo.InvariantCulture, $"{dice.Pick("v", "value", "on")}{_variables.Count}"), type, value);
        _variables.Add(variable);
        return variable.Name;
    }

    private bool MayStand(Variable variable, IType place, bool hasDefault, bool isOneOf)
    {
        if (isOneOf && variable.Type is not NonNullType)
        {
            return false;
        }

        var canBeNull = variable.Default is not (null or "null") || hasDefault;
        return schema.IsSubtype(variable.Type, place is NonNullType nonNull && variable.Type is not NonNullType && canBeNull ? nonNull.NullableType : place);
    }

    private sealed record Variable(string Name, IType Type, string? Default);
}
