namespace Assistant.Graph.Tests.Resilience;

/// <summary>A test through a real PgBouncer. Without one on the machine it is skipped, except in CI, where it fails.</summary>
public sealed class PgBouncerTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the pooler.</summary>
    public PgBouncerTheoryAttribute()
    {
        if (PgBouncer.Program is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = "No PgBouncer is on this machine (looked for pgbouncer in the PATH and in /usr/sbin).";
        }
    }
}
