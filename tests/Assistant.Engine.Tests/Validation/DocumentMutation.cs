using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Changes documents at random, token by token, so that most still are documents and many break a rule.</summary>
internal sealed partial class DocumentMutation(int seed)
{
    private static readonly string[] Words = [.. Names().Matches(ValidationSchema.Sdl).Select(match => match.Value).Distinct()];

    // graphql-js's __Directive has fields that the specification doesn't know, and suggests them.
    private static readonly string[] Sources =
        [.. ValidationCorpus.Documents.Select(document => document.Source).Where(source => !source.Contains("directives", StringComparison.Ordinal))];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        var parts = _random.Next(4) == 0 ? 2 : 1;
        for (var i = 0; i < parts; i++)
        {
            text.Append(string.Join(' ', Mutate([.. Tokens().Matches(Pick(Sources)).Select(match => match.Value)]))).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex("""\"{3}[\s\S]*?\"{3}|\"(?:\\.|[^\"\\])*\"|\.\.\.|[_A-Za-z]\w*|-?\d[\d.eE]*|#.*|[^\s,]""")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\b[_A-Za-z]\w*")]
    private static partial Regex Names();

    private List<string> Mutate(List<string> tokens)
    {
        tokens.RemoveAll(token => token.StartsWith('#'));
        for (var changes = _random.Next(1, 5); changes > 0 && tokens.Count > 1; changes--)
        {
            var at = _random.Next(tokens.Count);
            switch (_random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[_random.Next(tokens.Count)]);
                    break;
                case 2:
                    Repeat(tokens, at);
                    break;
                case 3:
                    Replace(tokens, Pick(["1", "null", "true", "\"text\"", "DAY", "[1]", "{}", "$a", "{ limit: 1 }", "1.5"]), token => !char.IsLetter(token[0]) && !char.IsPunctuation(token[0]));
                    break;
                default:
                    Replace(tokens, Pick(_random.Next(3) == 0 ? Words : [.. tokens.Where(IsName)]), IsName);
                    break;
            }
        }

        return tokens;
    }

    // Doubles what stands in a pair of brackets, such as a selection set's content.
    private static void Repeat(List<string> tokens, int start)
    {
        var open = tokens.FindIndex(start, token => token is "{" or "(" or "[");
        if (open < 0)
        {
            return;
        }

        var depth = 0;
        for (var close = open; close < tokens.Count; close++)
        {
            depth += tokens[close] is "{" or "(" or "[" ? 1 : tokens[close] is "}" or ")" or "]" ? -1 : 0;
            if (depth == 0)
            {
                tokens.InsertRange(close, tokens.GetRange(open + 1, close - open - 1));
                return;
            }
        }
    }

    private static bool IsName(string token) => char.IsLetter(token[0]) || token[0] == '_';

    private void Replace(List<string> tokens, string token, Func<string, bool> canReplace)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(i => canReplace(tokens[i])).ToArray();
        if (places.Length > 0)
        {
            tokens[Pick(places)] = token;
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items.Count > 0 ? items[_random.Next(items.Count)] : default!;
}
