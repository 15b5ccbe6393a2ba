using Assistant.Bench.Limit;
using Assistant.Bench.Limit.Answers;

var settings = LimitSettings.FromEnvironment();
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

await using var app = builder.Build();
await using var database = new Database(settings);
var tokens = new TokenCheck(settings, TimeProvider.System);

foreach (Answer answer in new Answer[] { new ChatById(), new NewestChats(), new ChatsWithMessages(), new LatestMessages(), new ChatSearch() })
{
    var endpoint = new AnswerEndpoint(answer, database, tokens);
    app.MapPost(answer.Path, (RequestDelegate)endpoint.HandleAsync);
}

app.MapGet("/ready", () => "ready");
StandardInput.StopWhenClosed(app.Lifetime);
await app.RunAsync();
