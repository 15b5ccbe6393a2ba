using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> entity)
    {
        entity.ToTable("suggestions");
        entity.HasKey(suggestion => suggestion.Id);
        entity.Property(suggestion => suggestion.IsResolved).HasDefaultValueSql("false");
        // The database holds (document_id, user_id), so that the owner is always the document's.
        entity.HasOne(suggestion => suggestion.Document).WithMany(document => document.Suggestions)
            .HasForeignKey(suggestion => suggestion.DocumentId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(suggestion => suggestion.DocumentVersion).WithMany(version => version.Suggestions)
            .HasForeignKey(suggestion => new { suggestion.DocumentId, suggestion.DocumentCreatedAt })
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(suggestion => suggestion.User).WithMany(user => user.Suggestions)
            .HasForeignKey(suggestion => suggestion.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(suggestion => new { suggestion.DocumentId, suggestion.DocumentCreatedAt });
        entity.HasIndex(suggestion => new { suggestion.UserId, suggestion.CreatedAt, suggestion.Id });
    }
}
