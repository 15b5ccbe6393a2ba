using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class GitHubAppConfigConfiguration : IEntityTypeConfiguration<GitHubAppConfig>
{
    public void Configure(EntityTypeBuilder<GitHubAppConfig> entity)
    {
        entity.ToTable("github_app_configs");
        entity.HasKey(config => config.Id);
        entity.Property(config => config.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(config => config.Label).HasMaxLength(100);
        entity.Property(config => config.ClientId).HasMaxLength(255);
        entity.Property(config => config.EncryptionKeyId).HasDefaultValueSql("app.encryption_key_id()");
        entity.Property(config => config.GithubAppId).HasMaxLength(100);
        entity.HasOne(config => config.User).WithMany(user => user.GitHubAppConfigs).HasForeignKey(config => config.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(config => config.EncryptionKey).WithMany().HasForeignKey(config => config.EncryptionKeyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(config => new { config.UserId, config.Label }).IsUnique();
        entity.HasIndex(config => new { config.UserId, config.CreatedAt, config.Id }).IsDescending(false, true, true);
    }
}
