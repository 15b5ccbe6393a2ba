using System.Text.Json;
using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Seeding.Demo;

/// <summary>What the files of the demo share: the people, and the keys of rows that have a name.</summary>
internal sealed class DemoStory : IDisposable
{
    /// <summary>The story's first instant, for rows whose own isn't told.</summary>
    public static readonly DateTime Begin = new(2025, 1, 14, 8, 30, 0, DateTimeKind.Utc);

    private readonly AssistantDbContext _context = AssistantDbContext.ForModel();
    private readonly Dictionary<string, Guid> _named = new(StringComparer.Ordinal);
    private SeedRandom _random = SeedRandom.For("demo", 0);

    /// <summary>The people by their keys.</summary>
    public Dictionary<Guid, User> People { get; } = [];

    /// <summary>Reads an embedded file <c>*.json</c>.</summary>
    public static TFile Read<TFile>(string file)
    {
        using var stream = typeof(DemoStory).Assembly.GetManifestResourceStream($"Assistant.Data.Seeding.Demo.{file}.json")!;
        return JsonSerializer.Deserialize<TFile>(stream, JsonSerializerOptions.Web)!;
    }

    /// <summary>Gives a row a name, by which other rows refer to it.</summary>
    public void Name(string name, Guid id) => _named.Add(name, id);

    /// <summary>The key of the row with that name.</summary>
    public Guid Id(string name) =>
        _named.TryGetValue(name, out var id) ? id : throw new SeedException($"Nothing in the demo is called '{name}' so far.");

    /// <summary>The next key of the people's and chats' sequence.</summary>
    public Guid NextId(DateTime createdAt) => _random.NextId(createdAt);

    /// <summary>The next number of that sequence.</summary>
    public int Next(int from, int to) => _random.Next(from, to);

    /// <summary>The tables of a module's file: an object with the rows of each entity by the entity's name. See <see cref="DemoRow"/>.</summary>
    public IReadOnlyList<SeedTable> Tables(string file) =>
        [.. Read<Dictionary<string, JsonElement[]>>(file).Select(table => Table(EntityOf(table.Key), table.Value))];

    /// <inheritdoc/>
    public void Dispose() => _context.Dispose();

    private SeedTable Table(IEntityType entityType, JsonElement[] rows) => new(
        entityType.ClrType, rows.Length, [.. rows.Select((row, index) => new DemoRow(this, entityType, index).Make(row))]);

    private IEntityType EntityOf(string name) => _context.Model.GetEntityTypes().Single(entity => entity.ClrType.Name == name);
}
