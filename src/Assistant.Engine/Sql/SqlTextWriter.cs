using System.Text;
using Assistant.Engine.Planning.Expressions;

namespace Assistant.Engine.Sql;

/// <summary>Collects a statement's parameters and quotes its names.</summary>
internal sealed class SqlTextWriter
{
    private readonly List<SqlParameterSlot> _parameters = [];

    /// <summary>The parameters so far.</summary>
    public IReadOnlyList<SqlParameterSlot> Parameters => _parameters;

    /// <summary>The placeholder of a parameter; the same source takes the same one.</summary>
    public string Parameter(ParameterExpression parameter)
    {
        var slot = new SqlParameterSlot(parameter.Source, parameter.ValueType, parameter.IsArray);
        var index = _parameters.IndexOf(slot);
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(slot);
        }

        return $"${index + 1}";
    }

    /// <summary>A name, quoted where PostgreSQL would fold or misread it.</summary>
    public static string Quote(string name)
    {
        var isPlain = name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '_')
            && !ReservedWords.Contains(name);
        return isPlain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A text of the schema as a literal. What clients send is never written down; it is a parameter.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Indents every line of a text.</summary>
    public static string Indent(string text)
    {
        var indented = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            indented.Append("  ").Append(line).Append('\n');
        }

        return indented.ToString(0, indented.Length - 1);
    }
}
