using System.CommandLine;
using System.Net.Sockets;
using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.Seeding;
using Assistant.Graph.Hosting;
using Npgsql;

namespace Assistant.Graph.Cli;

/// <summary>Runs what a verb does, and turns what people can put right into one line and exit code 1.</summary>
internal static class Verb
{
    internal static async Task<int> RunAsync(Func<CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            return await action(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail("Interrupted.");
        }
        catch (Exception exception) when (exception is SettingsException or EmbeddedPostgresException or MigrationException or SeedException)
        {
            return Fail(exception.Message);
        }
        catch (PostgresException exception)
        {
            return Fail($"PostgreSQL refuses: {exception.MessageText} ({exception.SqlState})");
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException)
        {
            return Fail($"PostgreSQL can't be reached: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message);
        }
    }

    /// <summary>Gives a command its action.</summary>
    internal static Command Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction((arguments, cancellationToken) => RunAsync(token => action(arguments, token), cancellationToken));
        return command;
    }

    internal static int Fail(string message)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return 1;
    }
}
