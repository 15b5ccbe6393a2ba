using Assistant.Data.Model;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Data;

/// <summary>
/// The EF Core model of the database: what each table, column and relation is. The graph is mapped from this model, and a test
/// holds it equal to the migrated database. Requests aren't served through it.
/// </summary>
/// <param name="options">Options that name PostgreSQL as the provider.</param>
public sealed class AssistantDbContext(DbContextOptions<AssistantDbContext> options) : DbContext(options)
{
    /// <summary>The schema of all tables.</summary>
    public const string Schema = "assistant";

    /// <summary>The schema of the functions that policies, triggers and the server call.</summary>
    public const string FunctionSchema = "app";

    /// <summary>People.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>How tokens name people.</summary>
    public DbSet<UserIdentity> UserIdentities => Set<UserIdentity>();

    /// <summary>Conversations.</summary>
    public DbSet<Chat> Chats => Set<Chat>();

    /// <summary>What was said in them.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>Judgements of messages.</summary>
    public DbSet<Vote> Votes => Set<Vote>();

    /// <summary>Sendings of answers.</summary>
    public DbSet<Stream> Streams => Set<Stream>();

    /// <summary>What the assistant remembers.</summary>
    public DbSet<Memory> Memories => Set<Memory>();

    /// <summary>Documents.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>What documents say and said.</summary>
    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();

    /// <summary>Proposed changes to documents.</summary>
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    /// <summary>A context whose model can be read and that never connects.</summary>
    public static AssistantDbContext ForModel() =>
        new(new DbContextOptionsBuilder<AssistantDbContext>().UseNpgsql("Host=localhost").Options);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AssistantDbContext).Assembly);
        StoreConventions.Apply(modelBuilder);
        ModelAnnotations.ApplyMarks(modelBuilder);
    }
}
