using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>
/// Makes schemas that use every feature of SDL. Defaults are filled in at the end, when the types are known: until then a
/// default is a place that names its type.
/// </summary>
internal sealed partial class SchemaGeneration
{
    private static readonly string[] Words = ["a", "b", "c", "id", "name", "title", "nodes", "node", "at", "size", "type", "on", "input", "fooBar", "_x"];

    private readonly Dice _dice;
    private readonly TextGeneration _texts;
    private readonly List<string> _definitions = [];
    private readonly List<string> _extensions = [];
    private readonly List<(string Name, string Locations, bool IsRepeatable, string Arguments)> _directives = [];
    private readonly List<Interface> _interfaces = [];
    private readonly string[] _scalars;
    private readonly string[] _enums;
    private readonly string[] _inputs;
    private readonly string[] _oneOfs;
    private readonly string[] _objects;
    private readonly string[] _unions;
    private readonly string[] _roots;

    public SchemaGeneration(Dice dice)
    {
        _dice = dice;
        _texts = new TextGeneration(dice);
        _scalars = Names("Scalar", 0, 2);
        _enums = Names("Enum", 1, 3);
        _inputs = Names("Input", 1, 4);
        _oneOfs = Names("One", 0, 2);
        _objects = Names("Object", 2, 6);
        _unions = Names("Union", 0, 3);
        var areRenamed = dice.Chance(25);
        _roots = [.. new[] { "Query", "Mutation", "Subscription" }.Where((_, i) => i == 0 || dice.Chance(60)).Select(root => areRenamed ? $"The{root}" : root)];
    }

    /// <summary>The schema in SDL.</summary>
    public string Sdl()
    {
        AddDirectives();
        AddInputs();
        for (var count = _dice.Roll(4); count > 0; count--)
        {
            AddInterface();
        }

        foreach (var name in _objects)
        {
            AddObject(name, isRoot: false);
        }

        foreach (var name in _roots)
        {
            AddObject(name, isRoot: true);
        }

        foreach (var name in _unions)
        {
            var members = Distinct(_dice.Between(1, 4), () => _dice.Pick(_objects));
            var extension = members.Skip(1).LastOrDefault(_ => _dice.Chance(15));
            _definitions.Add($"{Description()} union {name} {Applied("UNION")} = {_dice.Maybe(30, () => "|")} {string.Join(" | ", members.Where(member => member != extension))}");
            Extend(extension is not null, $"union {name} = {extension}");
        }

        AddSchema();
        var definitions = _definitions.OrderBy(_ => _dice.Seed()).Concat(_extensions);
        return FillDefaults(string.Join(_dice.Pick("\n", "\n\n"), definitions));
    }

    private static string[] Distinct(int count, Func<string> make) => [.. Enumerable.Range(0, count).Select(_ => make()).Distinct()];

    [GeneratedRegex(" = <(?<type>[^>]*)>")]
    private static partial Regex Defaults();

    private string FillDefaults(string text)
    {
        var withoutDefaults = Defaults().Replace(text, "");
        Schema schema;
        try
        {
            schema = SdlSchemaBuilder.Build(withoutDefaults);
        }
        catch (SchemaException)
        {
            // Interfaces now and then ask of an object what can't be met together.
            return withoutDefaults;
        }

        var literals = new LiteralGeneration(_dice, wrong: 0);
        return Defaults().Replace(text, match =>
            " = " + literals.Of(schema.GetType(Utf8GraphQLParser.ParseType(match.Groups["type"].Value))!, depth: 2));
    }

    private string[] Names(string prefix, int least, int most) =>
        [.. Enumerable.Range(1, _dice.Between(least, most)).Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"))];

    private string Word() => _dice.Chance(80) ? _dice.Pick(Words) : $"{_dice.Pick(Words)}{_dice.Roll(10)}";

    private string Description() => _dice.Maybe(25, _texts.Literal);

    private string Deprecated() => _dice.Maybe(15, () => $"@deprecated{_dice.Maybe(50, () => $"(reason: {_texts.Literal()})")}");

    private void AddDirectives()
    {
        var locations = Enum.GetValues<DirectiveLocation>().Select(location => UpperSnake().Replace(location.ToString(), "_$0").ToUpperInvariant()).ToArray();
        for (var count = _dice.Roll(5); count > 0; count--)
        {
            var name = $"dir{count}";
            var on = string.Join(" | ", _dice.Some(locations, 40).DefaultIfEmpty("FIELD"));
            // Arguments of built-in types, so that no directive comes back to itself.
            var arguments = _dice.Maybe(60, () => $"({string.Join(", ", Distinct(_dice.Between(1, 3), Word).Select(argument => $"{Description()} {argument}: {Typed(_dice.Pick("Int", "String", "[Boolean!]", "[ID]"), 50)} {Deprecated()}"))})");
            var isRepeatable = _dice.Chance(40);
            _definitions.Add($"{Description()} directive @{name}{arguments} {(isRepeatable ? "repeatable" : "")} on {on}");
            _directives.Add((name, on, isRepeatable, arguments));
        }
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex UpperSnake();

    // Directives that need no arguments, where they may stand.
    private string Applied(string location) => string.Join(' ', _directives
        .Where(directive => directive.Locations.Split(" | ").Contains(location) && directive.Arguments.Length == 0)
        .SelectMany(directive => Enumerable.Repeat($"@{directive.Name}", _dice.Chance(30) ? directive.IsRepeatable ? _dice.Between(1, 2) : 1 : 0)));

    // A nullable type with a default now and then.
    private string Typed(string type, int percent) => $"{type}{_dice.Maybe(percent, () => $" = <{type}>")}";

    private void AddInputs()
    {
        foreach (var name in _scalars)
        {
            _definitions.Add($"{Description()} scalar {name} {Applied("SCALAR")} {_dice.Maybe(40, () => "@specifiedBy(url: \"https://example.com/scalar\")")}");
        }

        foreach (var name in _enums)
        {
            var values = Distinct(_dice.Between(1, 5), () => _dice.Pick("A", "B", "RED", "GREEN", "other", "_", "on"));
            var extension = values.Skip(1).LastOrDefault(_ => _dice.Chance(15));
            _definitions.Add($"{Description()} enum {name} {Applied("ENUM")} {{ {string.Join(" ", values.Where(value => value != extension).Select(value => $"{Description()} {value} {Deprecated()} {Applied("ENUM_VALUE")}"))} }}");
            Extend(extension is not null, $"enum {name} {{ {extension} }}");
        }

        foreach (var name in _oneOfs)
        {
            var fields = Distinct(_dice.Between(1, 4), Word).Select(field => $"{Description()} {field}: {InputTypeOf(int.MaxValue).TrimEnd('!')} {Deprecated()}").ToList();
            // One that can be given without another.
            fields.Add("leaf: Int");
            _definitions.Add($"{Description()} input {name} @oneOf {Applied("INPUT_OBJECT")} {{ {string.Join(_dice.Pick(" ", ", "), fields)} }}");
        }

        for (var i = 0; i < _inputs.Length; i++)
        {
            var fields = Distinct(_dice.Between(1, 5), Word).Select(field => InputField(field, i)).ToList();
            var extension = fields.Skip(1).LastOrDefault(_ => _dice.Chance(15));
            _definitions.Add($"{Description()} input {_inputs[i]} {Applied("INPUT_OBJECT")} {{ {string.Join(" ", fields.Where(field => field != extension))} }}");
            Extend(extension is not null, $"input {_inputs[i]} {{ {extension} }}");
        }
    }

    // An input object refers to itself and those behind it only where a value may be left out, and has defaults of those before it.
    private string InputField(string name, int index)
    {
        var type = _dice.Chance(20) ? _dice.Pick([.. _inputs, .. _oneOfs]) : InputTypeOf(index);
        var isObject = _inputs.Skip(index).Concat(_oneOfs).Any(input => type.Contains(input, StringComparison.Ordinal));
        type = isObject ? _dice.Pick(type.TrimEnd('!'), $"[{type.Trim('[', ']', '!')}!]") : type;
        var withDefault = isObject ? type : Typed(type, 40);
        var isRequired = withDefault == type && type.EndsWith('!');
        return $"{Description()} {name}: {withDefault} {(isRequired ? "" : Deprecated())} {Applied("INPUT_FIELD_DEFINITION")}";
    }

    // Input objects only of a lower number.
    private string InputTypeOf(int index)
    {
        string[] leaves = ["Int", "Float", "String", "Boolean", "ID", .. _scalars, .. _enums];
        var inputs = _inputs.Take(index).ToArray();
        return Wrap(inputs.Length > 0 && _dice.Chance(40) ? _dice.Pick(inputs) : _dice.Pick(leaves));
    }

    private string Wrap(string type) => _dice.Roll(10) switch
    {
        0 => $"[{type}]",
        1 => $"[{type}!]",
        2 => $"[{type}!]!",
        3 => $"[[{type}]]",
        4 or 5 => $"{type}!",
        _ => type,
    };

    private void Extend(bool isExtended, string definition)
    {
        if (isExtended)
        {
            _extensions.Add($"extend {definition}");
        }
    }

    private sealed record Interface(string Name, IReadOnlyList<string> Implements, IReadOnlyList<Field> Fields);

    private sealed record Field(string Name, string Arguments, string Type, string Deprecated = "");
}
