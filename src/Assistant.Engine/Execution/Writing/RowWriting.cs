using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Where the fields of a row are written to.</summary>
internal sealed class RowWriting(StatementRun run, StatementState? state)
{
    /// <summary>The execution.</summary>
    public StatementRun Run { get; } = run;

    /// <summary>The row.</summary>
    public required IRowReader Row { get; init; }

    /// <summary>Where the next bytes go. From the chained connection on it is the level's tail, until the row ends.</summary>
    public JsonBuffer Output { get; private set; } = run.Answer;

    /// <summary>The level of the row.</summary>
    public int Level { get; private set; }

    /// <summary>The place of the group that is written in its list.</summary>
    public int Group { get; set; }

    /// <summary>Starts a row of a level.</summary>
    public void Start(int level, JsonBuffer output)
    {
        Level = level;
        Output = output;
    }

    /// <summary>Starts the connection that is the next level: it goes on in this place, and what follows it is kept aside.</summary>
    public void StartChained()
    {
        var level = Level;
        state!.BeginConnection(level + 1, Output);
        Output = state.StartTail(level, Output);
    }
}
