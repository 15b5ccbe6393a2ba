using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class IntegrationDetailsConfiguration : IEntityTypeConfiguration<IntegrationDetails>
{
    public void Configure(EntityTypeBuilder<IntegrationDetails> entity)
    {
        entity.ToView("integration_details", AssistantDbContext.Schema);
        entity.HasKey(details => details.Id);
    }
}
