using Assistant.Graph.Hosting;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>How many threads wait for sockets.</summary>
public sealed class EventThreadsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("Host=localhost", true)]
    [InlineData("Host=LOCALHOST:5433", true)]
    [InlineData("Host=127.0.0.1,127.0.0.2", true)]
    [InlineData("Host=::1", true)]
    [InlineData("Host=[::1]", true)]
    [InlineData("Host=/var/run/postgresql", true)]
    [InlineData("Host=db.example.com", false)]
    [InlineData("Host=10.0.0.4", false)]
    [InlineData("Host=localhost,db.example.com", false)]
    public void A_database_is_local_when_all_its_hosts_are(string? connectionString, bool isLocal) =>
        EventThreads.IsLocal(connectionString).ShouldBe(isLocal);

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(2, true, 1)]
    [InlineData(8, true, 4)]
    [InlineData(8, false, 8)]
    public void A_local_database_is_left_half_of_the_processors(int processors, bool isLocal, int threads) =>
        EventThreads.Count(processors, isLocal).ShouldBe(threads);
}
