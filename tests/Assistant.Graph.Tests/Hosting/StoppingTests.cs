using System.Collections.Concurrent;
using Assistant.Graph.Hosting;
using Assistant.Testing;
using Microsoft.Extensions.Logging;

namespace Assistant.Graph.Tests.Hosting;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_server_that_is_let_go_without_being_stopped_has_no_failure_to_tell()
    {
        await using var database = await TestDatabase.CreateAsync();
        var builder = HostConfiguration.CreateBuilder(
            new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["ConnectionStrings:Assistant"] = database.ServingConnectionString,
                ["Authentication:SigningKey"] = RunningServer.SigningKey,
                ["Authentication:Issuer"] = RunningServer.Issuer,
            },
            "Production");
        using var log = new FailureLog();
        builder.Logging.ClearProviders().AddProvider(log);
        var server = await AssistantServer.StartAsync(builder, TextWriter.Null, TimeProvider.System, default);

        await server.DisposeAsync();

        log.Failures.ShouldBeEmpty();
    }

    private sealed class FailureLog : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Failures { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Failures.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
