using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>One of the compared queries: its statements, and how their rows become JSON.</summary>
public abstract class Answer
{
    /// <summary>The path that it's served at.</summary>
    public abstract string Path { get; }

    /// <summary>Whether PostgreSQL is told to plan the statements once for all values.</summary>
    public virtual bool IsPlannedOnce => false;

    /// <summary>Adds the statements with their parameters, which have no values yet.</summary>
    public abstract void AddStatements(NpgsqlBatchCommandCollection commands);

    /// <summary>Sets the values of the parameters.</summary>
    public abstract void Bind(StatementValues values, Person person, in Variables variables);

    /// <summary>Writes the properties of <c>data</c>; the reader stands before the first statement's first row.</summary>
    public abstract Task WriteAsync(RowReader rows, CancellationToken cancellation);
}
