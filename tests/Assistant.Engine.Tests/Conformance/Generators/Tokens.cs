using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Takes documents apart into tokens and puts them together again with other white space.</summary>
internal static partial class Tokens
{
    private static readonly string[] Gaps =
    [
        " ", "  ", "\n", "\n    ", "\r\n  ", "\r", "\t", ",", " , ", ",,", "\uFEFF", " # comment\n", "\n# {\"é 😀\" } ...\r\n", "#\n", " #,\r",
    ];

    /// <summary>The tokens without comments, commas and white space. What is no token is one of its own.</summary>
    public static List<string> Split(string source) =>
        [.. Pattern().Matches(source).Select(match => match.Value).Where(token => token[0] is not '#' and not '\uFEFF')];

    /// <summary>The tokens with one space between each two.</summary>
    public static string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);

    /// <summary>The tokens with whatever may stand between them: as little as possible, single spaces, or anything.</summary>
    public static string Dress(IReadOnlyList<string> tokens, Dice dice)
    {
        var style = dice.Roll(4);
        if (style == 0)
        {
            return Join(tokens);
        }

        var text = new StringBuilder(style == 3 ? Gap(dice) : "");
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && (style == 1 ? !Touch(tokens[i - 1], tokens[i]) : dice.Chance(60) || !Touch(tokens[i - 1], tokens[i])))
            {
                text.Append(style == 1 ? " " : Gap(dice));
            }

            text.Append(tokens[i]);
        }

        return text.Append(style == 3 ? Gap(dice) : "").ToString();
    }

    private static string Gap(Dice dice) => dice.Many(1, 3, "", () => dice.Pick(Gaps));

    // Whether nothing need stand between them.
    private static bool Touch(string left, string right) =>
        !((IsWordEnd(left) && (IsWordEnd(right[..1]) || right[0] == '.')) || (left[^1] == '"' && right[0] == '"') || right[0] == '#');

    private static bool IsWordEnd(string token) => char.IsAsciiLetterOrDigit(token[^1]) || token[^1] is '_' or '-';

    [GeneratedRegex("""\"{3}(?:\\\"{3}|[\s\S])*?\"{3}|\"(?:\\.|[^\"\\\n\r])*\"|\.\.\.|[_A-Za-z][_0-9A-Za-z]*|-?[0-9][0-9.]*(?:[eE][-+]?[0-9]+)?|#[^\n\r]*|[^\s,]""")]
    private static partial Regex Pattern();
}
