namespace Assistant.Graph.Tests.Resilience;

/// <summary>A subscriber's connection ended before its subscription did, in a way after which clients come back.</summary>
/// <param name="how">How, in few words, to count by.</param>
internal sealed class ConnectionLostException(string how) : Exception(how);
