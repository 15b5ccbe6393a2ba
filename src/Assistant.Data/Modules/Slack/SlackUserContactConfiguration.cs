using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackUserContactConfiguration : IEntityTypeConfiguration<SlackUserContact>
{
    public void Configure(EntityTypeBuilder<SlackUserContact> entity)
    {
        entity.ToView("slack_user_contacts", AssistantDbContext.Schema);
        entity.HasKey(contact => contact.Id);
        entity.Property(contact => contact.Email).HasMaxLength(255);
        entity.Property(contact => contact.Phone).HasMaxLength(50);
    }
}
