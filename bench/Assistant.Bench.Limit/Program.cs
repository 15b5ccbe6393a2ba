using Assistant.Bench.Limit;
using Assistant.Bench.Limit.Answers;

var settings = LimitSettings.FromEnvironment();
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

await using var app = builder.Build();
Answer[] answers =
[
    new ChatById(), new NewestChats(), new ChatsWithMessages(), new LatestMessages(), new ChatSearch(),
    new TeamIntegrations(), new LimitedShares(), new WorkspaceMessages(), new UsageByDay(),
];
await using var database = new Database(settings, answers);
var tokens = new TokenCheck(settings, TimeProvider.System);

foreach (var answer in answers)
{
    var endpoint = new AnswerEndpoint(answer, database, tokens);
    app.MapPost(answer.Path, (RequestDelegate)endpoint.HandleAsync);
}

app.MapGet("/ready", () => "ready");
StandardInput.StopWhenClosed(app.Lifetime);
await app.RunAsync();
