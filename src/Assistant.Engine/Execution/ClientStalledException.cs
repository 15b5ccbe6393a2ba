namespace Assistant.Engine.Execution;

/// <summary>A client takes its answer too slowly to be waited for.</summary>
public sealed class ClientStalledException() : IOException("The client takes its answer too slowly.");
