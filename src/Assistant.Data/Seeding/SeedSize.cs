namespace Assistant.Data.Seeding;

/// <summary>How much data a seed writes.</summary>
public enum SeedSize
{
    /// <summary>Three people and what they do in all modules, told as one story that reads like a real one.</summary>
    Demo,

    /// <summary>100 people with a year of everything: 100,000 messages, 500,000 uses of models, 100,000 activities, 30,000 Slack messages.</summary>
    Small,

    /// <summary>1,000 people likewise: ten times as many rows.</summary>
    Medium,
}
