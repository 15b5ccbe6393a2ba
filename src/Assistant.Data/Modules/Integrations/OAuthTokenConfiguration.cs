using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class OAuthTokenConfiguration : IEntityTypeConfiguration<OAuthToken>
{
    public void Configure(EntityTypeBuilder<OAuthToken> entity)
    {
        entity.ToTable("oauth_tokens");
        entity.HasKey(token => token.Id);
        entity.Property(token => token.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(token => token.Provider).HasMaxLength(50);
        entity.Property(token => token.EncryptionKeyId).HasDefaultValueSql("app.encryption_key_id()");
        entity.Property(token => token.AccountLabel).HasMaxLength(100).HasDefaultValueSql("'default'");
        entity.Property(token => token.ExternalAccountId).HasMaxLength(255);
        entity.Property(token => token.TokenType).HasDefaultValueSql("'oauth'");
        entity.HasOne(token => token.User).WithMany(user => user.OAuthTokens).HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(token => token.EncryptionKey).WithMany().HasForeignKey(token => token.EncryptionKeyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(token => token.GithubAppConfig).WithMany(config => config.OAuthTokens).HasForeignKey(token => token.GithubAppConfigId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(token => new { token.UserId, token.Provider, token.AccountLabel }).IsUnique();
        entity.HasIndex(token => new { token.UserId, token.CreatedAt, token.Id }).IsDescending(false, true, true);
    }
}
