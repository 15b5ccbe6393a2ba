using System.Text;

namespace Assistant.Data.Seeding.Load;

/// <summary>Prose of a wanted length, for rows that are there to weigh something.</summary>
internal static class SampleText
{
    private static readonly string[] Subjects =
    [
        "The report for the northern region", "Our onboarding flow", "The invoice from last quarter", "A smaller team",
        "The second experiment", "This spreadsheet", "The migration plan", "Every customer who answered", "The old export",
        "A weekly summary", "The draft contract", "The calendar of the design group", "The search index", "The support inbox",
        "A shorter release cycle", "The travel budget", "The checklist for new hires", "The dashboard on the wall",
        "The nightly job", "The translation into Portuguese", "A written decision", "The pricing experiment",
        "The supplier in Gothenburg", "The accessibility audit",
    ];

    private static readonly string[] Predicates =
    [
        "needs another pair of eyes", "was finished two days early", "depends on a date nobody confirmed", "saves about an hour a week",
        "costs more than it brings in", "shows the same pattern as in spring", "should be split into three parts",
        "can wait until the numbers are in", "explains most of the difference", "turned out simpler than expected",
        "has been copied so often that nobody trusts it", "answers the question we started with", "is missing its last column",
        "would be easier to read as a table", "moved to the shared folder", "broke when the time zone changed",
        "goes live behind a switch", "was approved without changes", "deserves a proper owner", "runs twice as fast since Monday",
    ];

    private static readonly string[] Tails =
    [
        "so I would start there", "which is why the meeting was moved", "and that is fine for now", "although two people disagree",
        "as the attached figures show", "before anything else is planned", "unless the budget changes again",
        "and the next step is a short call", "because the earlier version was lost", "while the rest stays as it is",
        "so please check the last paragraph", "and nobody has complained yet", "which leaves about a week",
        "if the supplier keeps the promise", "and I have noted it for Thursday", "even without the new tool",
    ];

    private static readonly string[] Titles =
    [
        "Plan for", "Questions about", "Summary of", "Next steps for", "Review of", "Notes on", "Draft of", "Checklist for", "Ideas for",
        "Costs of",
    ];

    private static readonly string[] Topics =
    [
        "the spring release", "our onboarding mails", "the data export", "the Lisbon workshop", "the support rota", "the pricing page",
        "the invoice run", "the mobile layout", "the hiring round", "the backup test", "the quarterly review", "the partner contract",
        "the accessibility audit", "the search results", "the newsletter", "the office move",
    ];

    /// <summary>A title of a few words.</summary>
    public static string Title(ref SeedRandom random) => $"{random.Pick(Titles)} {random.Pick(Topics)}";

    /// <summary>One sentence.</summary>
    public static string Sentence(ref SeedRandom random) =>
        $"{random.Pick(Subjects)} {random.Pick(Predicates)}, {random.Pick(Tails)}.";

    /// <summary>Sentences, paragraphs and lists of about that many characters.</summary>
    public static string OfLength(ref SeedRandom random, int length)
    {
        var text = new StringBuilder(length + 120);
        while (text.Length < length)
        {
            if (text.Length > 0)
            {
                text.Append(random.Next(0, 8) switch { 0 => "\n\n", 1 => "\n- ", _ => " " });
            }

            text.Append(Sentence(ref random));
        }

        return text.ToString();
    }
}
