using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>The rows and connections of a statement that are open while its result is read.</summary>
internal sealed class StatementState
{
    private readonly IReadOnlyList<LevelWriter> _levels;
    private readonly StatementRun _run;
    private readonly RowWriting _writing;
    private readonly LevelState[] _states;
    private readonly JsonBuffer _rootOutput;
    private readonly StoreBuffer? _store;

    /// <summary>Starts a statement, whose result goes to the answer or to a store.</summary>
    public StatementState(IReadOnlyList<LevelWriter> levels, StatementRun run, IRowReader row, StoreBuffer? store)
    {
        _levels = levels;
        _run = run;
        _store = store;
        _rootOutput = store?.Output ?? run.Answer;
        _writing = new RowWriting(run, this) { Row = row };
        _states = [.. levels.Select(level => new LevelState(level, run))];
    }

    /// <summary>Whether any row was read.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Starts the result.</summary>
    public void Begin()
    {
        if (_levels[0].Connection is not null)
        {
            BeginConnection(0, _rootOutput);
        }
    }

    /// <summary>Takes in the current row of the result: the levels whose key has changed end, and begin anew.</summary>
    public void ProcessRow()
    {
        HasRows = true;
        var row = _writing.Row;
        for (var i = 0; i < _levels.Count; i++)
        {
            var level = _levels[i];
            var state = _states[i];
            if (i > 0 && level.Key.IsMissing(row))
            {
                CloseRows(i);
                return;
            }

            var isLast = i == _levels.Count - 1;
            if (!isLast && level.Key.Matches(row, state.Key, _run.Scratch) && state.IsRowOpen)
            {
                if (state.IsSkipping)
                {
                    return;
                }

                continue;
            }

            CloseRows(i);
            OpenRow(i);
            if (state.IsSkipping)
            {
                return;
            }
        }
    }

    /// <summary>Ends the result.</summary>
    public void End()
    {
        CloseRows(0);
        if (_levels[0].Connection is not null)
        {
            EndConnection(0);
        }
        else if (!HasRows && _store is null)
        {
            _rootOutput.WriteNull();
        }
    }

    /// <summary>Starts the connection whose items are the rows of a level.</summary>
    public void BeginConnection(int level, JsonBuffer output)
    {
        var state = _states[level].Connection!;
        state.IsOpen = true;
        state.Output = output;
        state.Count = 0;
        state.HasMore = false;
        foreach (var items in state.Items)
        {
            items.Clear();
        }

        _levels[level].Connection!.Begin(state, _run);
    }

    /// <summary>Keeps aside what follows the chained connection of a row, until the row ends.</summary>
    public JsonBuffer StartTail(int level, JsonBuffer output)
    {
        var state = _states[level];
        state.Resumed = output;
        state.Tail.Clear();
        return state.Tail;
    }

    private void OpenRow(int index)
    {
        var level = _levels[index];
        var state = _states[index];
        state.IsRowOpen = true;
        state.IsSkipping = level.Connection is not null && IsSurplus(level, state.Connection!);
        if (state.IsSkipping)
        {
            return;
        }

        foreach (var store in level.Stores)
        {
            _run.Stores[store].Advance();
        }

        if (level.Connection is not null)
        {
            WriteItem(index);
        }
        else if (level.Object is not null)
        {
            WriteObject(index);
        }
        else if (_levels[index + 1].Connection is not null)
        {
            // The last of the levels that only repeat parents: the list below it is a piece of the store.
            BeginConnection(index + 1, _rootOutput);
        }
    }

    private bool IsSurplus(LevelWriter level, ConnectionState connection)
    {
        var page = level.Page!;
        if (!page.HasSurplus)
        {
            return false;
        }

        var isSurplus = level.RowCount is { } rowCount
            ? !connection.HasMore && connection.Count == 0 && _writing.Row.GetInt64(rowCount) > connection.Size
            : connection.Count == connection.Size;
        connection.HasMore |= isSurplus;
        return isSurplus;
    }

    private void WriteObject(int index)
    {
        var level = _levels[index];
        if (level.Presence is { } presence && _writing.Row.IsNull(presence))
        {
            _rootOutput.WriteNull();
            return;
        }

        _writing.Start(index, _rootOutput);
        level.Object!.Write(_writing);
    }

    private void WriteItem(int index)
    {
        var writer = _levels[index].Connection!;
        var connection = _states[index].Connection!;
        for (var part = 0; part < writer.ItemParts.Count; part++)
        {
            var output = writer.IsStreamed ? connection.Output! : connection.Items[part];
            if (connection.Count > 0)
            {
                output.WriteByte((byte)',');
            }

            _writing.Start(index, output);
            writer.ItemParts[part].Write(_writing);
        }

        if (writer.TrackedCursor is { } cursor)
        {
            TrackCursor(cursor, connection);
        }

        connection.Count++;
    }

    private void TrackCursor(CursorWriter cursor, ConnectionState connection)
    {
        connection.EndCursor!.Clear();
        cursor.Write(connection.EndCursor, _writing.Row, _run.Scratch);
        if (connection.Count == 0)
        {
            connection.StartCursor!.Clear();
            connection.StartCursor.WriteRaw(connection.EndCursor.Written);
        }
    }

    private void CloseRows(int from)
    {
        for (var i = _levels.Count - 1; i >= from; i--)
        {
            var state = _states[i];
            if (!state.IsRowOpen)
            {
                continue;
            }

            state.IsRowOpen = false;
            if (i + 1 < _levels.Count && _states[i + 1].Connection is { IsOpen: true })
            {
                EndConnection(i + 1);
            }

            if (state.Resumed is { } resumed)
            {
                resumed.WriteRaw(state.Tail.Written);
                state.Resumed = null;
            }

            if (_store is not null && EndsPiece(i))
            {
                _store.EndPiece();
            }
        }
    }

    // A store has a piece for each row of the last level that isn't a connection: a parent, or an object of `nodes`.
    private bool EndsPiece(int index) =>
        _levels[index].Connection is null && (index + 1 == _levels.Count || _levels[index + 1].Connection is not null);

    private void EndConnection(int level)
    {
        var state = _states[level].Connection!;
        state.IsOpen = false;
        _levels[level].Connection!.End(state, _run);
    }
}
