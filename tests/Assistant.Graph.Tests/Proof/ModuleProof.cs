namespace Assistant.Graph.Tests.Proof;

/// <summary>
/// A module's part of the proof: its types, its relations, its rows of the fixture, and who sees them, written down from the
/// rules and independently of the schema. A class in <c>Modules</c> is enough; the matrix finds it.
/// </summary>
public abstract class ModuleProof
{
    // Rows are inserted in this order, since those of a module refer to those of modules before it.
    private static readonly string[] Order = ["Identity", "Chats", "Focus", "Productivity", "Teams", "Integrations", "Calendar", "Slack", "Operations"];

    /// <summary>All modules that there are.</summary>
    public static IReadOnlyList<ModuleProof> All { get; } =
    [
        .. typeof(ModuleProof).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ModuleProof)))
            .Select(type => (ModuleProof)Activator.CreateInstance(type)!)
            .OrderBy(module => Array.IndexOf(Order, module.Name)),
    ];

    /// <summary>The module's name.</summary>
    public string Name => GetType().Name[..^"Proof".Length];

    /// <summary>Its types.</summary>
    public abstract IReadOnlyList<GraphEntity> Entities { get; }

    /// <summary>The fields that it adds to its own and to other modules' types, and that lead to rows.</summary>
    public abstract IReadOnlyList<GraphRelation> Relations { get; }

    /// <summary>
    /// Its rows, as SQL that runs as the tables' owner after those of the modules before it. <c>proof.owners</c> holds the four
    /// people who own some of everything that people own; <c>proof.person('team admin')</c> is the key of a persona. Each persona
    /// should see fewer than 100 rows of a type.
    /// </summary>
    public abstract string RowsSql { get; }
}
