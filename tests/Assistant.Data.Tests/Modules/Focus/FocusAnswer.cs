using Assistant.Testing;

namespace Assistant.Data.Tests.Modules.Focus;

/// <summary>What a verb answers: the result, and the key of the row that it's about.</summary>
internal sealed record FocusAnswer(string Result, Guid? Key)
{
    /// <summary>Calls a verb as a person, such as <c>stop_focus()</c>.</summary>
    public static async Task<FocusAnswer> OfAsync(PersonaSession session, string call, params object?[] parameters)
    {
        var parts = (await session.ScalarAsync<string>($"select concat_ws(' ', result, key) from app.{call}", parameters)).ShouldNotBeNull().Split(' ');
        return new FocusAnswer(parts[0], parts.Length > 1 ? Guid.Parse(parts[1]) : null);
    }

    /// <summary>Calls a verb and keeps what it did.</summary>
    public static async Task<FocusAnswer> KeptAsync(TestDatabase database, Persona persona, string call)
    {
        await using var session = await database.BeginAsync(persona);
        var answer = await OfAsync(session, call);
        await session.CommitAsync();
        return answer;
    }
}
