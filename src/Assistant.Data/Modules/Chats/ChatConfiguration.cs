using Assistant.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class ChatConfiguration : IEntityTypeConfiguration<Chat>
{
    public void Configure(EntityTypeBuilder<Chat> entity)
    {
        entity.ToTable("chats");
        entity.HasKey(chat => chat.Id);
        entity.Property(chat => chat.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(chat => chat.UserId).HasColumnName("user_id").HasDefaultValueSql("app.uid()");
        entity.Property(chat => chat.Title).HasColumnName("title").HasColumnType("text");
        entity.Property(chat => chat.Source).HasColumnName("source").HasColumnType("text")
            .HasConversion(new StoredEnumConverter<ChatSource>()).HasDefaultValueSql("'webapp'");
        entity.Property(chat => chat.Visibility).HasColumnName("visibility").HasColumnType("text")
            .HasConversion(new StoredEnumConverter<ChatVisibility>()).HasDefaultValueSql("'private'");
        entity.Property(chat => chat.IsStarred).HasColumnName("is_starred").HasDefaultValueSql("false");
        entity.Property(chat => chat.SlackChannelId).HasColumnName("slack_channel_id").HasMaxLength(50);
        entity.Property(chat => chat.SlackThreadTs).HasColumnName("slack_thread_ts").HasMaxLength(50);
        entity.Property(chat => chat.LastContext).HasColumnName("last_context").HasColumnType("jsonb");
        entity.Property(chat => chat.TotalInputTokens).HasColumnName("total_input_tokens").HasDefaultValueSql("0");
        entity.Property(chat => chat.TotalOutputTokens).HasColumnName("total_output_tokens").HasDefaultValueSql("0");
        entity.Property(chat => chat.TotalCost).HasColumnName("total_cost").HasPrecision(14, 6).HasDefaultValueSql("0");
        entity.Property(chat => chat.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.Property(chat => chat.UpdatedAt).HasColumnName("updated_at").HasDefaultValueSql("now()");
        entity.HasOne(chat => chat.User).WithMany(user => user.Chats)
            .HasForeignKey(chat => chat.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(chat => new { chat.UserId, chat.CreatedAt, chat.Id }).IsDescending(false, true, true);
        entity.HasIndex(chat => new { chat.UserId, chat.UpdatedAt, chat.Id }).IsDescending(false, true, true);
    }
}
