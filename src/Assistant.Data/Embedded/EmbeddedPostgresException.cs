namespace Assistant.Data.Embedded;

/// <summary>The embedded PostgreSQL can't be found, made or started; the message says why, in a line for whoever started it.</summary>
/// <param name="message">Why.</param>
/// <param name="innerException">What was behind it.</param>
public sealed class EmbeddedPostgresException(string message, Exception? innerException = null) : Exception(message, innerException);
