namespace Assistant.Data.RowSecurity;

/// <summary>The database isn't fit to be served from; the message says why, in a line for an operator.</summary>
/// <param name="message">Why.</param>
public sealed class ServingRoleException(string message) : Exception(message);
