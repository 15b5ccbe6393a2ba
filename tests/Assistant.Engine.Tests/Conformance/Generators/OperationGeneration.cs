using System.Globalization;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>
/// Makes operations over a schema with variables, fragments and directives. Most are valid: a fragment spreads only those
/// that are whole, and an operation defines the variables of all that it reaches.
/// </summary>
internal sealed class OperationGeneration
{
    private readonly Schema _schema;
    private readonly Dice _dice;
    private readonly LiteralGeneration _literals;
    private readonly int _wrong;
    private readonly VariableGeneration _variables;
    private readonly List<Definition> _fragments = [];
    private readonly Stack<Definition> _open = new();
    private readonly NamedType[] _composites;
    private int _budget;
    private int _aliases;

    public OperationGeneration(Schema schema, Dice dice)
    {
        _schema = schema;
        _dice = dice;
        _wrong = dice.Pick(0, 0, 0, 1, 3);
        _variables = new VariableGeneration(schema, dice);
        _literals = new LiteralGeneration(dice, _wrong) { Variable = VariableAt };
        _composites = [.. schema.Types.Where(type => type.IsCompositeType() && !type.Name.StartsWith("__", StringComparison.Ordinal))];
        _budget = dice.Pick(4, 8, 15, 30, 60, 100);
    }

    /// <summary>The document's tokens, and values for its variables.</summary>
    public (IReadOnlyList<string> Tokens, string? Variables) Document()
    {
        var count = _dice.Chance(80) ? 1 : _dice.Between(2, 3);
        var operations = Enumerable.Range(1, count).Select(number => Operation(number, isAlone: count == 1)).ToList();
        var reached = operations.SelectMany(Reached).ToHashSet();
        var definitions = operations.Concat(_fragments.Where(reached.Contains)).OrderBy(_ => _dice.Seed());
        var text = string.Join('\n', definitions.Select(definition => definition.Text.Replace("<variables>", DefineVariables(definition), StringComparison.Ordinal)));
        var used = operations.Concat(reached).SelectMany(definition => definition.Variables).ToHashSet();
        return (Tokens.Split(text), _variables.Values(used));
    }

    private static IEnumerable<Definition> Reached(Definition definition) =>
        definition.Spreads.SelectMany(fragment => Reached(fragment).Prepend(fragment)).Distinct();

    private string DefineVariables(Definition definition)
    {
        var used = Reached(definition).Prepend(definition).SelectMany(reached => reached.Variables).ToHashSet();
        return _variables.Definitions(used, () => Directives(DirectiveLocation.VariableDefinition));
    }

    private Definition Operation(int number, bool isAlone)
    {
        OperationType[] kinds = [OperationType.Query, OperationType.Query, OperationType.Query, OperationType.Mutation, OperationType.Subscription];
        var kind = _dice.Pick(kinds.Where(kind => _schema.GetRootType(kind) is not null).ToArray());
        var isShort = kind == OperationType.Query && isAlone && _dice.Chance(20);
        var name = isAlone && _dice.Chance(40) ? "" : string.Create(CultureInfo.InvariantCulture, $"Operation{number}");
        var definition = new Definition(name, _schema.GetRootType(kind)!);
        _open.Push(definition);
        var directives = Directives(Enum.Parse<DirectiveLocation>(kind.ToString()));
        var selections = kind == OperationType.Subscription ? $"{{ {Field(definition.Type, Pick(definition.Type), 4)} }}" : SelectionSet(definition.Type, 5);
        _open.Pop();
        isShort &= definition.Spreads.Count == 0 && definition.Variables.Count == 0;
        definition.Text = isShort
            ? selections
            : $"{_dice.Maybe(10, () => new TextGeneration(_dice).Literal())} {kind.ToString().ToLowerInvariant()} {name} <variables> {directives} {selections}";
        return definition;
    }

    private string SelectionSet(NamedType type, int depth)
    {
        var selections = new List<string>();
        for (var count = _dice.Between(1, 5); count > 0 && (_budget > 0 || selections.Count == 0); count--)
        {
            selections.Add(_dice.Roll(20) switch
            {
                0 or 1 => $"{_dice.Maybe(15, () => $"t{_aliases++}:")} __typename",
                2 or 3 when depth > 0 && _budget > 0 => Inline(type, depth),
                4 or 5 when depth > 0 && _budget > 0 => Spread(type, depth),
                6 when selections.Count > 0 => _dice.Pick(selections),
                7 when type == _schema.QueryType => Introspection(),
                _ when type is UnionType => Inline(type, depth),
                _ => Field(type, Pick(type), depth),
            });
        }

        return $"{{ {string.Join(" ", selections)} }}";
    }

    private OutputField Pick(NamedType type)
    {
        var fields = ((ComplexType)type).Fields;
        return _dice.Pick(fields);
    }

    private string Introspection()
    {
        var isType = _dice.Chance(60);
        var field = isType ? _schema.TypeField : _schema.SchemaField;
        var types = _dice.Pick(_schema.Types).Name;
        return $"i{_aliases++}: {field.Name}{(isType ? $"(name: \"{types}\")" : "")} {SelectionSet(field.Type.NamedType(), _schema.Types.Count > 200 ? 2 : 6)}";
    }

    private string Field(NamedType parent, OutputField field, int depth)
    {
        _budget--;
        var type = field.Type.NamedType();
        // At the end of the depth there are leaves only.
        if (depth <= 0 && type.IsCompositeType())
        {
            return "__typename";
        }

        if (_dice.Chance(_wrong))
        {
            field = Pick(_dice.Pick(_composites.OfType<ComplexType>().ToArray()));
        }

        var arguments = Arguments(field.Arguments);
        // Where arguments may differ so do names, or most documents would have fields that can't be merged.
        var alias = arguments.Length > 0 || _dice.Chance(10) ? _dice.Chance(95) ? $"x{_aliases++}:" : "same:" : "";
        var selections = type.IsCompositeType() != _dice.Chance(_wrong) ? SelectionSet(type.IsCompositeType() ? type : parent, depth - 1) : "";
        return $"{alias} {field.Name} {arguments} {Directives(DirectiveLocation.Field)} {selections}";
    }

    private string Arguments(IReadOnlyList<InputField> arguments)
    {
        var given = arguments.Where(argument => argument.IsRequired ? !_dice.Chance(_wrong) : _dice.Chance(arguments.Count > 4 ? 25 : 50)).ToList();
        var texts = given.Select(argument => $"{argument.Name}: {_literals.Of(argument.Type, 3, argument)}");
        return given.Count == 0 ? "" : $"({string.Join(_dice.Pick(" ", ", "), _dice.Chance(20) ? texts.OrderBy(_ => _dice.Seed()) : texts)})";
    }

    private string Directives(DirectiveLocation location)
    {
        if (!_dice.Chance(12))
        {
            return "";
        }

        var isDefinition = location == DirectiveLocation.VariableDefinition;
        var candidates = _schema.Directives
            .Where(directive => directive.Locations.Contains(location) && !(isDefinition && directive.Arguments.Any(argument => argument.IsRequired)))
            .ToList();
        if (candidates.Count == 0)
        {
            return "";
        }

        var directive = _dice.Pick(candidates);
        var isSubscriptionRoot = directive.Name is SpecifiedDirectives.Skip or SpecifiedDirectives.Include && _open.Count > 0 && _open.Peek().Type == _schema.SubscriptionType;
        return isSubscriptionRoot
            ? ""
            : string.Join(' ', Enumerable.Range(0, directive.IsRepeatable || _dice.Chance(_wrong) ? _dice.Between(1, 2) : 1)
                .Select(_ => $"@{directive.Name}{(isDefinition ? "" : Arguments(directive.Arguments))}"));
    }

    private string Inline(NamedType type, int depth)
    {
        var isConditional = type is UnionType || _dice.Chance(80);
        var condition = isConditional ? Overlapping(type) : type;
        return $"... {(isConditional ? $"on {condition.Name}" : "")} {Directives(DirectiveLocation.InlineFragment)} {SelectionSet(condition, depth - 1)}";
    }

    private string Spread(NamedType type, int depth)
    {
        var known = _fragments.Where(fragment => fragment.Text.Length > 0 && _schema.Overlap(type, fragment.Type)).ToList();
        var fragment = known.Count > 0 && _dice.Chance(50) ? _dice.Pick(known) : Fragment(Overlapping(type), depth);
        _open.Peek().Spreads.Add(fragment);
        return $"...{fragment.Name} {Directives(DirectiveLocation.FragmentSpread)}";
    }

    private Definition Fragment(NamedType type, int depth)
    {
        var definition = new Definition(string.Create(CultureInfo.InvariantCulture, $"{_dice.Pick("Fragment", "F", "query")}{_fragments.Count}"), type);
        _fragments.Add(definition);
        _open.Push(definition);
        var text = $"fragment {definition.Name} on {type.Name} {Directives(DirectiveLocation.FragmentDefinition)} {SelectionSet(type, depth - 1)}";
        _open.Pop();
        definition.Text = text;
        return definition;
    }

    private NamedType Overlapping(NamedType type)
    {
        if (_dice.Chance(_wrong))
        {
            return _dice.Pick(_composites);
        }

        IReadOnlyList<NamedType> candidates = type switch
        {
            ObjectType of => [of, .. of.Interfaces, .. _composites.OfType<UnionType>().Where(union => union.MemberTypes.Contains(of))],
            _ => [type, .. _schema.GetPossibleTypes(type), .. _schema.GetPossibleTypes(type).SelectMany(possible => possible.Interfaces)],
        };
        return _dice.Pick(candidates);
    }

    private string? VariableAt(IType type, InputField? place, bool isOneOf)
    {
        if (_open.Count == 0 || !_dice.Chance(25))
        {
            return null;
        }

        var name = _variables.For(type, place?.DefaultValue is not null, isOneOf, _wrong);
        _open.Peek().Variables.Add(name);
        return $"${name}";
    }

    private sealed class Definition(string name, NamedType type)
    {
        public string Name { get; } = name;

        public NamedType Type { get; } = type;

        public string Text { get; set; } = "";

        public List<Definition> Spreads { get; } = [];

        public HashSet<string> Variables { get; } = [];
    }
}
