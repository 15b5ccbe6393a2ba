namespace Assistant.Engine.Tests.Conformance.Generators;

internal sealed partial class SchemaGeneration
{
    private void AddSchema()
    {
        var isRenamed = _roots[0] != "Query";
        var directives = Applied("SCHEMA");
        if (isRenamed || _dice.Chance(30))
        {
            var roots = _roots.Select(root => $"{(root.EndsWith("Query", StringComparison.Ordinal) ? "query" : root.EndsWith("Mutation", StringComparison.Ordinal) ? "mutation" : "subscription")}: {root}").ToList();
            var extension = roots.Skip(1).LastOrDefault(_ => _dice.Chance(20));
            _definitions.Add($"{Description()} schema {directives} {{ {string.Join(" ", roots.Where(root => root != extension))} }}");
            Extend(extension is not null, $"schema {{ {extension} }}");
        }
        else if (directives.Length > 0 && _dice.Chance(50))
        {
            _extensions.Add($"extend schema {directives}");
        }
    }

    private void AddInterface()
    {
        var name = $"Interface{_interfaces.Count + 1}";
        var parents = Closed(_dice.Some(_interfaces, 40));
        // Names of its own, since an object may implement several.
        var number = _interfaces.Count;
        var own = Distinct(_dice.Between(1, 3), Word).Select(word => NewField($"{word}Of{number}")).ToList();
        var fields = Inherited(parents).Concat(own).ToList();
        _interfaces.Add(new Interface(name, [.. parents.Select(parent => parent.Name)], fields));
        _definitions.Add($"{Description()} interface {name} {Implements(parents)} {Applied("INTERFACE")} {{ {Fields(fields)} }}");
    }

    private void AddObject(string name, bool isRoot)
    {
        var parents = isRoot && _dice.Chance(80) ? [] : Closed(_dice.Some(_interfaces, 50));
        var own = Distinct(_dice.Between(isRoot ? 4 : 1, isRoot ? 9 : 5), Word).Select(word => NewField(word) with { Deprecated = Deprecated() });
        var fields = Inherited(parents).Concat(own).ToList();
        var extension = fields.Skip(1).LastOrDefault(_ => _dice.Chance(10));
        _definitions.Add($"{Description()} type {name} {Implements(parents)} {Applied("OBJECT")} {{ {Fields(fields.Where(field => field != extension))} }}");
        Extend(extension is not null, $"type {name} {{ {(extension is null ? "" : Fields([extension]))} }}");
    }

    // With all that they implement, in the order of their making.
    private List<Interface> Closed(IEnumerable<Interface> some)
    {
        var chosen = some.SelectMany(parent => parent.Implements.Append(parent.Name)).ToHashSet();
        return [.. _interfaces.Where(parent => chosen.Contains(parent.Name))];
    }

    // Fields may be narrower than those of the interface, and take more.
    private IEnumerable<Field> Inherited(IReadOnlyList<Interface> parents)
    {
        foreach (var group in parents.SelectMany(parent => parent.Fields).GroupBy(field => field.Name))
        {
            var field = group.Last();
            // The last one is narrower than those before it, but not than those beside it.
            var isOne = group.Select(other => (other.Type, other.Arguments)).Distinct().Count() == 1;
            if (isOne && !field.Type.EndsWith('!') && _dice.Chance(25))
            {
                field = field with { Type = $"{field.Type}!" };
            }

            if (isOne && field.Arguments.Length == 0 && _dice.Chance(15))
            {
                field = field with { Arguments = $"({Typed("Int", 50).Insert(0, "more: ")})" };
            }

            yield return isOne ? field : group.OrderBy(other => other.Type.Length).ThenBy(other => other.Arguments.Length).Last();
        }
    }

    private static string Implements(IReadOnlyList<Interface> parents) =>
        parents.Count == 0 ? "" : $"implements {string.Join(" & ", parents.Select(parent => parent.Name))}";

    private string Fields(IEnumerable<Field> fields) => string.Join(
        _dice.Pick(" ", "\n  ", ", "),
        fields.Select(field => $"{Description()} {field.Name}{field.Arguments}: {field.Type} {field.Deprecated} {Applied("FIELD_DEFINITION")}"));

    private Field NewField(string name)
    {
        string[] leaves = ["Int", "Float", "String", "Boolean", "ID", .. _scalars, .. _enums];
        string[] composites = [.. _objects, .. _unions, .. _interfaces.Select(type => type.Name)];
        var arguments = _dice.Maybe(40, () => $"({string.Join(", ", Distinct(_dice.Between(1, 3), Word).Select(Argument))})");
        return new Field(name, arguments, Wrap(_dice.Chance(50) ? _dice.Pick(leaves) : _dice.Pick(composites)));
    }

    private string Argument(string name)
    {
        var type = _dice.Chance(20) && _oneOfs.Length > 0 ? _dice.Pick(_oneOfs) : InputTypeOf(int.MaxValue);
        var typed = Typed(type, 30);
        return $"{Description()} {name}: {typed} {(typed == type && type.EndsWith('!') ? "" : Deprecated())} {Applied("ARGUMENT_DEFINITION")}";
    }
}
