using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class DocumentVersionConfiguration : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> entity)
    {
        entity.ToTable("document_versions");
        entity.HasKey(version => new { version.DocumentId, version.CreatedAt });
        // Two versions made in one transaction are two, so the clock's time, not the transaction's.
        entity.Property(version => version.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        entity.Property(version => version.Title).HasMaxLength(500);
        entity.Property(version => version.Kind).HasDefaultValueSql("'text'");
        entity.Property(version => version.SearchVector).HasColumnType("tsvector").ValueGeneratedOnAddOrUpdate();
        // The database holds (document_id, user_id), so that the owner is always the document's.
        entity.HasOne(version => version.Document).WithMany(document => document.Versions)
            .HasForeignKey(version => version.DocumentId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(version => version.User).WithMany(user => user.DocumentVersions)
            .HasForeignKey(version => version.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(version => new { version.UserId, version.CreatedAt, version.DocumentId });
        entity.HasIndex(version => version.SearchVector).HasMethod("gin");
    }
}
