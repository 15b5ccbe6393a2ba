namespace Assistant.Graph.Hosting;

/// <summary>A setting is wrong: the start stops with this one line, which names the setting.</summary>
public sealed class SettingsException(string message) : Exception(message);
