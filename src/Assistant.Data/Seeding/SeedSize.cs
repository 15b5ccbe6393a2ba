namespace Assistant.Data.Seeding;

/// <summary>How much data a seed writes.</summary>
public enum SeedSize
{
    /// <summary>Three people with a handful of conversations that read like real ones.</summary>
    Demo,

    /// <summary>100 people with 100 chats of 10 messages each: 100,000 messages, about 300 MB.</summary>
    Small,

    /// <summary>1,000 people likewise: 1,000,000 messages, about 3 GB.</summary>
    Medium,
}
