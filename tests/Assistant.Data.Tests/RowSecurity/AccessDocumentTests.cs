using System.Runtime.CompilerServices;
using System.Text;
using Assistant.Data.RowSecurity;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>The access table as reviewers read it, <c>docs/access.md</c>. With ACCEPT_CASES=1 it is written anew.</summary>
public sealed class AccessDocumentTests
{
    private const string Introduction =
        """
        # Who may do what

        Each line is an entity of `AccessTable` in `src/Assistant.Data/RowSecurity`, which the directives of `schema.graphql` come from and
        the policies of the database are compared with. Whoever satisfies any rule of a cell may do it; NOBODY leaves it to the server's own functions.
        The command `policies` prints what a database really has. This file is written by `AccessDocumentTests`.


        """;

    [Fact]
    public async Task The_document_shows_the_access_table()
    {
        var text = Introduction + Tables() + "\n" + Rules();
        if (Environment.GetEnvironmentVariable("ACCEPT_CASES") == "1")
        {
            await File.WriteAllTextAsync(DocumentPath(), text);
        }

        (await File.ReadAllTextAsync(DocumentPath())).ShouldBe(text);
    }

    private static string Tables()
    {
        var text = new StringBuilder("| module | entity | read | insert | update | delete |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var table in AccessTable.All.OrderBy(table => table.EntityType.Namespace, StringComparer.Ordinal)
            .ThenBy(table => table.EntityType.Name, StringComparer.Ordinal))
        {
            var cells = Enum.GetValues<TableCommand>().Select(command => string.Join(", ", table.RulesFor(command)));
            text.Append($"| {table.EntityType.Namespace!.Split('.')[^1]} | {table.EntityType.Name}{(table.ViewOf is { } view ? $" (of `{view}`, by a view)" : "")} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Rules()
    {
        var text = new StringBuilder("| rule | who |\n| --- | --- |\n");
        foreach (var rule in RowRules.All)
        {
            text.Append($"| {rule.Name} | {rule.Description} |\n");
            foreach (var (narrower, entity, commands) in Narrower().Where(one => one.Rule.Name == rule.Name))
            {
                text.Append($"| {rule.Name}, to {commands} {entity} | {narrower.Description} |\n");
            }
        }

        return text.ToString();
    }

    // A rule that goes by another's name where it says less.
    private static IEnumerable<(RowRule Rule, string Entity, string Commands)> Narrower() =>
        from table in AccessTable.All
        from command in Enum.GetValues<TableCommand>()
        from rule in table.RulesFor(command)
        where !RowRules.All.Contains(rule)
        group command by (rule, table.EntityType.Name) into commands
        orderby commands.Key.Name
        select (commands.Key.rule, commands.Key.Name, string.Join(" or ", commands).ToLowerInvariant());

    private static string DocumentPath([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "access.md"));
}
