using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Tests.Execution.Resolvers;

/// <summary>Keeps what is logged: each entry's message and exception.</summary>
public sealed class LogCollector : ILoggerProvider, ILogger
{
    /// <summary>The entries.</summary>
    public ConcurrentQueue<string> Entries { get; } = [];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue($"{formatter(state, exception)} {exception}");

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
