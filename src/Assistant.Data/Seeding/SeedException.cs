namespace Assistant.Data.Seeding;

/// <summary>A seed was refused; nothing was written, and the message says why.</summary>
/// <param name="message">Why.</param>
public sealed class SeedException(string message) : Exception(message);
