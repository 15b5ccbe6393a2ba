namespace Assistant.Engine.Sql;

/// <summary>A token stands for somebody else than the server remembers, so the transaction didn't begin.</summary>
public sealed class ReaderChangedException(Exception? inner) : Exception("The token stands for another reader by now.", inner);
