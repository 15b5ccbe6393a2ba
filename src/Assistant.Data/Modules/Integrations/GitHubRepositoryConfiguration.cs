using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class GitHubRepositoryConfiguration : IEntityTypeConfiguration<GitHubRepository>
{
    public void Configure(EntityTypeBuilder<GitHubRepository> entity)
    {
        entity.ToTable("github_repositories");
        entity.HasKey(repository => repository.Id);
        entity.Property(repository => repository.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(repository => repository.RepoOwner).HasMaxLength(255);
        entity.Property(repository => repository.RepoName).HasMaxLength(255);
        entity.Property(repository => repository.DefaultBranch).HasMaxLength(255).HasDefaultValueSql("'main'");
        entity.Property(repository => repository.IsActive).HasDefaultValueSql("true");
        entity.HasOne(repository => repository.User).WithMany(user => user.GitHubRepositories).HasForeignKey(repository => repository.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(repository => new { repository.UserId, repository.CreatedAt, repository.Id }).IsDescending(false, true, true);
    }
}
