using Assistant.EndToEnd.Tests.Browsers;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>Apollo Client in a browser, on a page of another origin than the server's.</summary>
public sealed class ApolloPageTests(ChatPage chats, ITestOutputHelper output) : IClassFixture<ChatPage>, IAsyncLifetime
{
    private const string Question = "What is a keyset cursor?";

    private GraphClient? _writer;
    private IPage? _page;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _writer?.Dispose();
        await (_page?.CloseAsync() ?? Task.CompletedTask);
    }

    [ChromiumFact]
    public async Task An_answer_grows_chunk_by_chunk_and_is_a_message_in_the_cache_when_it_is_whole()
    {
        var page = await OpenAsync();

        var stream = await StartAsync(page);
        await ReadsAsync(page, "#status", "STREAMING 0");
        await _writer!.AppendAsync(stream, 1, "A keyset cursor ");
        await ReadsAsync(page, "#text", "A keyset cursor ");
        await _writer.AppendAsync(stream, 2, "names the last row ");
        await ReadsAsync(page, "#text", "A keyset cursor names the last row ");
        await ReadsAsync(page, "#status", "STREAMING 2");
        await ReadsAsync(page, "#messages", $"USER: {Question}");
        await _writer.AppendAsync(stream, 3, "– <b>„ü“</b> 🍌.");
        await ReadsAsync(page, "#text", "A keyset cursor names the last row – <b>„ü“</b> 🍌.");

        await _writer.FinishAsync(stream);
        await ReadsAsync(page, "#status", "FINISHED 3");
        await ReadsAsync(page, "#messages", $"USER: {Question}ASSISTANT: A keyset cursor names the last row – <b>„ü“</b> 🍌.");
        await ReadsAsync(page, "#connection", "complete");
        await ReadsAsync(page, "#problem", "");
        (await page.EvaluateAsync<string>("id => client.extract()[client.cache.identify({ __typename: 'Stream', id })].status", stream)).ShouldBe("FINISHED");
        (await page.EvaluateAsync<int>("() => Object.keys(client.extract()).filter((key) => key.startsWith('Message:')).length")).ShouldBe(2);
    }

    [ChromiumFact]
    public async Task What_is_written_while_the_line_is_cut_is_on_the_page_once_when_it_is_mended()
    {
        var page = await OpenAsync();
        var stream = await StartAsync(page);
        await _writer!.AppendAsync(stream, 1, "one ");
        await _writer.AppendAsync(stream, 2, "two ");
        await ReadsAsync(page, "#text", "one two ");
        await ReadsAsync(page, "#connection", "connected");

        chats.Line.Cut();
        await ReadsAsync(page, "#connection", "broken");
        await _writer.AppendAsync(stream, 3, "three ");
        await _writer.AppendAsync(stream, 4, "four ");
        (await page.Locator("#text").TextContentAsync()).ShouldBe("one two ");

        chats.Line.Mend();
        await ReadsAsync(page, "#text", "one two three four ");
        await ReadsAsync(page, "#connection", "connected");
        await _writer.AppendAsync(stream, 5, "five");
        await ReadsAsync(page, "#text", "one two three four five");

        chats.Line.Cut();
        await ReadsAsync(page, "#connection", "broken");
        await _writer.FinishAsync(stream);
        await ReadsAsync(page, "#status", "STREAMING 5");
        chats.Line.Mend();
        await ReadsAsync(page, "#messages", $"USER: {Question}ASSISTANT: one two three four five");
        await ReadsAsync(page, "#text", "one two three four five");
        await ReadsAsync(page, "#status", "FINISHED 5");
        await ReadsAsync(page, "#problem", "");
    }

    [ChromiumFact]
    public async Task A_line_that_is_cut_again_and_again_while_chunks_pour_in_loses_none_and_doubles_none()
    {
        const int Chunks = 400;
        const int Cuts = 8;
        var opened = chats.Line.Opened;
        var page = await OpenAsync();
        var stream = await StartAsync(page);
        await ReadsAsync(page, "#status", "STREAMING 0");

        var writing = WriteAsync(stream, Chunks);
        for (var cut = 1; cut <= Cuts; cut++)
        {
            var told = $",{cut * Chunks / (Cuts + 2)},";
            await page.WaitForFunctionAsync("told => document.getElementById('text').textContent.includes(told)", told);
            chats.Line.Cut();
            await ReadsAsync(page, "#connection", "broken");
            chats.Line.Mend();
        }

        await writing;
        await _writer!.FinishAsync(stream);
        var whole = string.Concat(Enumerable.Range(1, Chunks).Select(Chunk));
        await ReadsAsync(page, "#status", $"FINISHED {Chunks}");
        await ReadsAsync(page, "#text", whole);
        await ReadsAsync(page, "#messages", $"USER: {Question}ASSISTANT: {whole}");
        (chats.Line.Opened - opened).ShouldBeGreaterThan(Cuts);
        output.WriteLine($"{Chunks} chunks over {chats.Line.Opened - opened} connections, each once.");
    }

    private static string Chunk(int number) => $",{number},";

    private async Task WriteAsync(string stream, int chunks)
    {
        for (var number = 1; number <= chunks; number++)
        {
            await _writer!.AppendAsync(stream, number, Chunk(number));
            await Task.Delay(5);
        }
    }

    // A person with a chat and a question in it, who has the page open.
    private async Task<IPage> OpenAsync()
    {
        var (_, token) = await chats.Server.CreatePersonAsync();
        _writer = new GraphClient(chats.Server.Url, token);
        var chat = await _writer.CreateChatAsync("On the page");
        await chats.Server.Database.ExecuteAsync(
            "insert into assistant.messages (chat_id, role, content) values ($1, 'user', $2)", Guid.Parse(chat.Split(':')[1]), Question);
        _page = await chats.OpenAsync(chat, token);
        _page.PageError += (_, error) => output.WriteLine(error);
        await ReadsAsync(_page, "#messages", $"USER: {Question}");
        return _page;
    }

    // Clicks and waits for the stream's id, which the page shows when it listens.
    private static async Task<string> StartAsync(IPage page)
    {
        await page.GetByText("Answer", new() { Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('stream').textContent !== ''");
        return (await page.Locator("#stream").TextContentAsync())!;
    }

    // To the letter: Playwright's own comparison of texts doesn't tell white space apart.
    private static Task ReadsAsync(IPage page, string place, string text) =>
        page.WaitForFunctionAsync("([place, text]) => document.querySelector(place).textContent === text", new[] { place, text });
}
