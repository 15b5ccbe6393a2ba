using System.Globalization;
using System.Text;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>
/// Writes a query of nearly as many fields as the parser takes: every root field of a schema with what is below it, a fragment for
/// the leaves of each type, and variables for arguments. It's the largest document of the tests, and of the bench.
/// </summary>
internal sealed class WholeSchemaQuery
{
    private const int MaxFields = 4_900;
    private const int MaxDepth = 9;

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _fragments = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private int _fields;
    private int _allowed;

    private WholeSchemaQuery()
    {
    }

    /// <summary>The query, valid against the schema.</summary>
    public static string Of(Schema schema)
    {
        var query = new WholeSchemaQuery();
        var roots = schema.QueryType.Fields;
        for (var i = 0; i < roots.Count; i++)
        {
            // As many for each as are left for all.
            query._allowed = query._fields + ((MaxFields - query._fields) / (roots.Count - i));
            query.WriteField(roots[i], 1, []);
        }

        var variables = string.Join(", ", query._variables.Select(variable => $"${variable.Key}: {variable.Value}"));
        var fragments = string.Concat(query._fragments.Values);
        return $"query WholeSchema{(variables.Length > 0 ? $"({variables})" : "")} {{\n{query._text}}}\n{fragments}";
    }

    private void WriteField(OutputField field, int depth, HashSet<NamedType> above)
    {
        _fields++;
        Indent(depth).Append(field.Name).Append(Arguments(field));
        var type = field.Type.NamedType();
        if (type is not ComplexType complex)
        {
            _text.Append(type is UnionType ? " { __typename }\n" : "\n");
            return;
        }

        _text.Append(" {\n");
        Indent(depth + 1).Append(LeavesOf(complex)).Append('\n');
        var isNew = above.Add(type);
        foreach (var inner in complex.Fields.Where(inner => !inner.Type.NamedType().IsLeafType() && isNew && depth < MaxDepth && _fields < _allowed))
        {
            WriteField(inner, depth + 1, above);
        }

        if (isNew)
        {
            above.Remove(type);
        }

        Indent(depth).Append("}\n");
    }

    // All leaves of a type, as a fragment where it has some.
    private string LeavesOf(ComplexType type)
    {
        var leaves = type.Fields.Where(field => field.Type.NamedType().IsLeafType() && !field.Arguments.Any(argument => argument.IsRequired)).ToList();
        if (leaves.Count == 0)
        {
            _fields++;
            return "__typename";
        }

        if (_fragments.ContainsKey(type.Name))
        {
            return $"...{type.Name}Leaves";
        }

        _fields += leaves.Count + 1;
        _fragments.Add(type.Name, $"fragment {type.Name}Leaves on {type.Name} {{\n  __typename\n{string.Concat(leaves.Select(field => $"  {field.Name}\n"))}}}\n");
        return $"...{type.Name}Leaves";
    }

    private string Arguments(OutputField field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired || argument.Name is "first" or "where" or "order").ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: ${VariableFor(argument)}"))})";
    }

    private string VariableFor(InputField argument)
    {
        var type = argument.Type.ToString()!;
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? argument.Name : string.Create(CultureInfo.InvariantCulture, $"{argument.Name}{number}");
            if (_variables.TryAdd(name, type) || _variables[name] == type)
            {
                return name;
            }
        }
    }

    private StringBuilder Indent(int depth) => _text.Append(' ', 2 * depth);
}
