using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>
/// Writes connections of one shape. Where nothing that is known only at the end stands before the items, they are written
/// straight to the answer; else they are kept aside until the page is whole.
/// </summary>
internal sealed class ConnectionWriter
{
    private readonly ConnectionPartWriter[] _parts;
    private readonly int _streamed;

    /// <summary>Prepares the writer.</summary>
    public ConnectionWriter(ConnectionPartWriter[] parts, PageShape? page, CursorWriter? cursor)
    {
        _parts = parts;
        Page = page;
        var pageInfo = parts.OfType<PageInfoPartWriter>().SelectMany(part => part.Fields).Select(field => field.Field).ToArray();
        var tracks = Array.Exists(pageInfo, field => field is PageInfoField.StartCursor or PageInfoField.EndCursor);
        TrackedCursor = tracks ? cursor : null;
        var items = Enumerable.Range(0, parts.Length).Where(index => parts[index] is ItemsPartWriter).ToArray();
        ItemParts = [.. items.Select(index => ((ItemsPartWriter)parts[index]).Item)];
        _streamed = items is [var only] && !parts.Take(only).Any(part => part is PageInfoPartWriter) ? only : -1;
    }

    /// <summary>The page; null where no items are read.</summary>
    public PageShape? Page { get; }

    /// <summary>The writers of <c>nodes</c> and <c>edges</c>, in the order of the answer.</summary>
    public IReadOnlyList<ItemWriter> ItemParts { get; }

    /// <summary>Writes the cursors that <c>pageInfo</c> shows; null where it shows none.</summary>
    public CursorWriter? TrackedCursor { get; }

    /// <summary>Whether items go straight to the answer.</summary>
    public bool IsStreamed => _streamed >= 0;

    /// <summary>Starts a connection.</summary>
    public void Begin(ConnectionState state, StatementRun run)
    {
        if (IsStreamed)
        {
            WriteParts(state.Output!, 0, _streamed, state, run);
            state.Output!.WriteRaw(_parts[_streamed].Prefix);
            state.Output.WriteByte((byte)'[');
        }
    }

    /// <summary>Ends a connection.</summary>
    public void End(ConnectionState state, StatementRun run)
    {
        var output = state.Output!;
        if (IsStreamed)
        {
            output.WriteByte((byte)']');
            WriteParts(output, _streamed + 1, _parts.Length, state, run);
        }
        else
        {
            WriteParts(output, 0, _parts.Length, state, run);
        }

        output.WriteByte((byte)'}');
    }

    /// <summary>Writes a connection of which no items are read.</summary>
    public void WriteBare(JsonBuffer output, StatementRun run)
    {
        WriteParts(output, 0, _parts.Length, ConnectionState.Empty, run);
        output.WriteByte((byte)'}');
    }

    private void WriteParts(JsonBuffer output, int start, int end, ConnectionState state, StatementRun run)
    {
        if (_parts.Length == 0)
        {
            // Every field was left out by @skip or @include.
            output.WriteByte((byte)'{');
        }

        var items = 0;
        for (var i = start; i < end; i++)
        {
            output.WriteRaw(_parts[i].Prefix);
            switch (_parts[i])
            {
                case ItemsPartWriter:
                    output.WriteByte((byte)'[');
                    output.WriteRaw(state.Items[items++].Written);
                    output.WriteByte((byte)']');
                    break;
                case StoredPartWriter stored:
                    run.Stores[stored.Store].WriteCurrent(output);
                    break;
                case ConstantPartWriter constant:
                    output.WriteRaw(constant.Json);
                    break;
                case PageInfoPartWriter pageInfo:
                    WritePageInfo(output, pageInfo, state);
                    break;
            }
        }
    }

    private void WritePageInfo(JsonBuffer output, PageInfoPartWriter part, ConnectionState state)
    {
        if (part.Fields.Count == 0)
        {
            output.WriteByte((byte)'{');
        }

        foreach (var (prefix, field) in part.Fields)
        {
            output.WriteRaw(prefix);
            switch (field)
            {
                case PageInfoField.HasNextPage:
                    output.WriteBoolean(Page!.IsReversed ? Page.IsBounded : state.HasMore);
                    break;
                case PageInfoField.HasPreviousPage:
                    output.WriteBoolean(Page!.IsReversed ? state.HasMore : Page.IsBounded);
                    break;
                case PageInfoField.StartCursor when state.Count > 0:
                    output.WriteRaw(state.StartCursor!.Written);
                    break;
                case PageInfoField.EndCursor when state.Count > 0:
                    output.WriteRaw(state.EndCursor!.Written);
                    break;
                case PageInfoField.TypeName:
                    output.WriteRaw("\"PageInfo\""u8);
                    break;
                default:
                    output.WriteNull();
                    break;
            }
        }

        output.WriteByte((byte)'}');
    }
}
