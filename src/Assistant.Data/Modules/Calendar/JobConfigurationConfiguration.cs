using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class JobConfigurationConfiguration : IEntityTypeConfiguration<JobConfiguration>
{
    public void Configure(EntityTypeBuilder<JobConfiguration> entity)
    {
        entity.ToTable("job_configurations");
        entity.HasKey(job => job.Id);
        entity.Property(job => job.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(job => job.ArchiveWindowDays).HasDefaultValueSql("1");
        entity.Property(job => job.ScheduleHour).HasDefaultValueSql("23");
        entity.Property(job => job.ScheduleMinute).HasDefaultValueSql("59");
        entity.Property(job => job.IsActive).HasDefaultValueSql("true");
        entity.HasOne(job => job.User).WithMany(user => user.JobConfigurations)
            .HasForeignKey(job => job.UserId).OnDelete(DeleteBehavior.Cascade);
        // The database holds it with user_id, so that it is always the owner's own.
        entity.HasOne(job => job.ArchiveConfiguration).WithMany(archive => archive.Jobs)
            .HasForeignKey(job => job.ArchiveConfigurationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(job => new { job.UserId, job.CreatedAt, job.Id }).IsDescending(false, true, true);
        entity.HasIndex(job => new { job.ArchiveConfigurationId, job.CreatedAt, job.Id }).IsDescending(false, true, true);
        entity.HasIndex(job => job.IsActive);
    }
}
