using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> entity)
    {
        entity.ToTable("documents");
        entity.HasKey(document => document.Id);
        entity.Property(document => document.UserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(document => document.User).WithMany(user => user.Documents)
            .HasForeignKey(document => document.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(document => document.LatestVersion).WithOne()
            .HasForeignKey<Document>(document => new { document.Id, document.LatestVersionAt })
            .HasPrincipalKey<DocumentVersion>(version => new { version.DocumentId, version.CreatedAt })
            .OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(document => new { document.UserId, document.CreatedAt, document.Id }).IsDescending(false, true, true);
        entity.HasIndex(document => new { document.UserId, document.UpdatedAt, document.Id }).IsDescending(false, true, true);
    }
}
