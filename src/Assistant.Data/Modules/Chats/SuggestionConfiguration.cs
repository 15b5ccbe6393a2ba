using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> entity)
    {
        entity.ToTable("suggestions");
        entity.HasKey(suggestion => suggestion.Id);
        entity.Property(suggestion => suggestion.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(suggestion => suggestion.DocumentId).HasColumnName("document_id");
        entity.Property(suggestion => suggestion.DocumentCreatedAt).HasColumnName("document_created_at");
        entity.Property(suggestion => suggestion.UserId).HasColumnName("user_id");
        entity.Property(suggestion => suggestion.OriginalText).HasColumnName("original_text").HasColumnType("text");
        entity.Property(suggestion => suggestion.SuggestedText).HasColumnName("suggested_text").HasColumnType("text");
        entity.Property(suggestion => suggestion.Description).HasColumnName("description").HasColumnType("text");
        entity.Property(suggestion => suggestion.IsResolved).HasColumnName("is_resolved").HasDefaultValueSql("false");
        entity.Property(suggestion => suggestion.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.Property(suggestion => suggestion.UpdatedAt).HasColumnName("updated_at").HasDefaultValueSql("now()");
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
