using System.Text.RegularExpressions;

namespace Assistant.Data.Model.Rules;

/// <summary>A text looks like something.</summary>
/// <param name="pattern">The regular expression of the table's CHECK.</param>
/// <param name="meaning">What a text is that matches, as in <c>a language tag</c>.</param>
public sealed class PatternAttribute(string pattern, string meaning) : ValueRuleAttribute
{
    // An untrusted text meets it, so it may not backtrack.
    private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <inheritdoc/>
    public override string Requirement => $"must be {meaning}";

    /// <inheritdoc/>
    public override bool Holds(object value) => value is string text && _pattern.IsMatch(text);
}
