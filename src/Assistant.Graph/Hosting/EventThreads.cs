using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Npgsql;

namespace Assistant.Graph.Hosting;

/// <summary>
/// Where the operator turns it on, lets a request run on the thread that waits for its socket, as a server with an event loop does, instead of handing every packet
/// to the thread pool. What may take long (a new document, resolvers) goes to the pool by itself. See ADR 14.
/// </summary>
internal static class EventThreads
{
    // The runtime reads these two with the process's first socket; there is no other way to say it.
    private const string InlineVariable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string CountVariable = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>Configures the process, before its first socket. Nothing changes unless the operator turned it on.</summary>
    /// <param name="database">Where the database is: one on this machine is left half of the processors.</param>
    internal static void Configure(DatabaseSettings database)
    {
        if (Environment.GetEnvironmentVariable(InlineVariable) == "1" && Environment.GetEnvironmentVariable(CountVariable) is null)
        {
            var count = Count(Environment.ProcessorCount, IsLocal(database.Serving));
            Environment.SetEnvironmentVariable(CountVariable, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Lets a web server follow what the process was configured to.</summary>
    internal static void Use(SocketTransportOptions sockets) =>
        sockets.UnsafePreferInlineScheduling = Environment.GetEnvironmentVariable(InlineVariable) == "1";

    /// <summary>How many threads wait for sockets.</summary>
    internal static int Count(int processors, bool databaseIsLocal) => databaseIsLocal ? Math.Max(1, processors / 2) : processors;

    /// <summary>Whether the database is on this machine: the embedded one, a Unix socket, or an address that loops back.</summary>
    internal static bool IsLocal(string? connectionString) =>
        connectionString is null
        || new NpgsqlConnectionStringBuilder(connectionString).Host!.Split(',').All(static host => IsLoopback(host.Trim()));

    private static bool IsLoopback(string host)
    {
        if (host.StartsWith('/') || host.StartsWith('@'))
        {
            return true;
        }

        var name = host.StartsWith('[') ? host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)] : host.Split(':') is [var first, _] ? first : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
