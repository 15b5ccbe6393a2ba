namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Changes documents token by token, so that most still are documents and many break a rule.</summary>
/// <param name="dice">The choices.</param>
/// <param name="words">Names that mean something, such as those of a schema.</param>
internal sealed class DocumentMutation(Dice dice, IReadOnlyList<string> words)
{
    private static readonly string[] Values = ["1", "null", "true", "\"text\"", "RED", "[1]", "{}", "$a", "{ limit: 1 }", "1.5", "{ a: 1 }", "[null]"];
    private static readonly string[] Punctuators = ["{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "..."];

    /// <summary>The tokens with one to four changes: of any token in some documents, and in most of what leaves them documents.</summary>
    public List<string> Mutate(IEnumerable<string> tokens)
    {
        var changed = tokens.ToList();
        var isRough = dice.Chance(25);
        for (var changes = dice.Between(1, 4); changes > 0 && changed.Count > 1; changes--)
        {
            if (isRough)
            {
                Break(changed);
            }
            else
            {
                Change(changed);
            }
        }

        return changed;
    }

    private static bool IsName(string token) => char.IsAsciiLetter(token[0]) || token[0] == '_';

    private static bool IsValue(string token) => char.IsAsciiDigit(token[0]) || token[0] is '"' or '-' || token is "true" or "false" or "null";

    private void Break(List<string> tokens)
    {
        var at = dice.Roll(tokens.Count);
        switch (dice.Roll(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, dice.Pick(tokens));
                break;
            case 2:
                tokens.Insert(at, tokens[at]);
                break;
            case 3:
                var other = dice.Roll(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                tokens[at] = dice.Pick(Punctuators);
                break;
            default:
                Change(tokens);
                break;
        }
    }

    private void Change(List<string> tokens)
    {
        var at = dice.Roll(tokens.Count);
        switch (dice.Roll(14))
        {
            case 0:
                Double(tokens, at);
                break;
            case 1 or 2:
                Replace(tokens, _ => dice.Pick(Values), IsValue);
                break;
            case 3 or 4:
                ChangeVariableType(tokens);
                break;
            case 5:
                Drop(tokens, at);
                break;
            case 6:
                Replace(tokens, Misspell, IsName);
                break;
            case 7:
                Replace(tokens, _ => dice.Pick("query", "mutation", "subscription"), token => token is "query" or "mutation" or "subscription");
                break;
            default:
                var name = dice.Chance(35) && words.Count > 0 ? dice.Pick(words) : dice.Pick(tokens.Where(IsName).DefaultIfEmpty("a").ToArray());
                Replace(tokens, _ => name, token => IsName(token) && token is not ("query" or "mutation" or "subscription" or "fragment"));
                break;
        }
    }

    // Doubles what stands in a pair of brackets, such as a selection set's content.
    private static void Double(List<string> tokens, int start)
    {
        if (FindPair(tokens, start) is var (open, close))
        {
            tokens.InsertRange(close, tokens.GetRange(open + 1, close - open - 1));
        }
    }

    // Drops a pair of brackets with its content, such as arguments.
    private static void Drop(List<string> tokens, int start)
    {
        if (FindPair(tokens, start) is var (open, close))
        {
            tokens.RemoveRange(open, close - open + 1);
        }
    }

    private static (int Open, int Close)? FindPair(List<string> tokens, int start)
    {
        var open = tokens.FindIndex(start, token => token is "{" or "(" or "[");
        var depth = 0;
        for (var close = open; open >= 0 && close < tokens.Count; close++)
        {
            depth += tokens[close] is "{" or "(" or "[" ? 1 : tokens[close] is "}" or ")" or "]" ? -1 : 0;
            if (depth == 0)
            {
                return (open, close);
            }
        }

        return null;
    }

    private void ChangeVariableType(List<string> tokens)
    {
        var places = Enumerable.Range(0, Math.Max(0, tokens.Count - 3))
            .Where(i => tokens[i] == "$" && tokens[i + 2] == ":" && IsName(tokens[i + 3]))
            .ToArray();
        if (places.Length == 0)
        {
            return;
        }

        var at = dice.Pick(places) + 3;
        switch (dice.Roll(4))
        {
            case 0 when tokens.ElementAtOrDefault(at + 1) == "!":
                tokens.RemoveAt(at + 1);
                break;
            case 0 or 1:
                tokens.Insert(at + 1, "!");
                break;
            case 2:
                tokens.Insert(at + 1, "]");
                tokens.Insert(at, "[");
                break;
            default:
                tokens[at] = dice.Chance(40) && words.Count > 0 ? dice.Pick(words) : dice.Pick("Int", "Float", "String", "Boolean", "ID");
                break;
        }
    }

    private string Misspell(string name)
    {
        var at = dice.Roll(name.Length);
        return dice.Roll(4) switch
        {
            0 when name.Length > 1 && at > 0 => name.Remove(at, 1),
            1 => name.Insert(at, dice.Pick("a", "e", "_", "X")),
            2 => char.IsAsciiLetterUpper(name[0]) ? name.ToLowerInvariant() : name.ToUpperInvariant(),
            _ => $"{name}s",
        };
    }

    private void Replace(List<string> tokens, Func<string, string> change, Func<string, bool> canReplace)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(i => canReplace(tokens[i])).ToArray();
        if (places.Length > 0)
        {
            var at = dice.Pick(places);
            tokens[at] = change(tokens[at]);
        }
    }
}
