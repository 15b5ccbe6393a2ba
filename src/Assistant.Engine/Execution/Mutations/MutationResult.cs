using System.Collections.Frozen;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>What a mutation came to: errors, or what is to be sent to the database with the reading of the payload.</summary>
public sealed record MutationResult
{
    private MutationResult()
    {
    }

    /// <summary>The errors; empty where it goes on.</summary>
    public IReadOnlyList<MutationError> Errors { get; private init; } = [];

    /// <summary>
    /// The commands that come before the payload is read, in order. They go out together with what reads the payload and with the
    /// commit, so a change that doesn't come about has to fail by <c>app.require</c>.
    /// </summary>
    public IReadOnlyList<WriteCommand> Commands { get; init; } = [];

    /// <summary>The commands that come after the payload is read, in order: of what they delete.</summary>
    public IReadOnlyList<WriteCommand> LastCommands { get; init; } = [];

    /// <summary>The keys of the payload's rows, by the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object>> Rows { get; init; } = FrozenDictionary<string, IReadOnlyList<object>>.Empty;

    /// <summary>The payload's other values, by the field.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>The key of what it was done to, for the audit log; null for none.</summary>
    public string? AuditedKey { get; init; }

    /// <summary>It can't be done.</summary>
    public static MutationResult Failed(params IReadOnlyList<MutationError> errors) => new() { Errors = errors };

    /// <summary>It is done when these commands are.</summary>
    public static MutationResult Done(params IReadOnlyList<WriteCommand> commands) => new() { Commands = commands };

    /// <summary>Gives the payload a row.</summary>
    public MutationResult WithRow(string field, params IReadOnlyList<object> key) => this with
    {
        Rows = new Dictionary<string, IReadOnlyList<object>>(Rows) { [field] = key },
        AuditedKey = AuditedKey ?? string.Join(':', key),
    };

    /// <summary>Gives the payload a value.</summary>
    public MutationResult WithValue(string field, object? value) => this with
    {
        Values = new Dictionary<string, object?>(Values) { [field] = value },
    };
}
