using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class ChatConfiguration : IEntityTypeConfiguration<Chat>
{
    public void Configure(EntityTypeBuilder<Chat> entity)
    {
        entity.ToTable("chats");
        entity.HasKey(chat => chat.Id);
        entity.Property(chat => chat.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(chat => chat.Title).HasMaxLength(500);
        entity.Property(chat => chat.Source).HasDefaultValueSql("'webapp'");
        entity.Property(chat => chat.Visibility).HasDefaultValueSql("'private'");
        entity.Property(chat => chat.IsStarred).HasDefaultValueSql("false");
        entity.Property(chat => chat.SlackChannelId).HasMaxLength(50);
        entity.Property(chat => chat.SlackThreadTs).HasMaxLength(50);
        entity.Property(chat => chat.TotalInputTokens).HasDefaultValueSql("0");
        entity.Property(chat => chat.TotalOutputTokens).HasDefaultValueSql("0");
        entity.Property(chat => chat.TotalCost).HasPrecision(14, 6).HasDefaultValueSql("0");
        entity.HasOne(chat => chat.User).WithMany(user => user.Chats)
            .HasForeignKey(chat => chat.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(chat => new { chat.UserId, chat.CreatedAt, chat.Id }).IsDescending(false, true, true);
    }
}
