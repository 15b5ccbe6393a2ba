namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes one item of <c>nodes</c> or <c>edges</c>.</summary>
internal sealed class ItemWriter
{
    private readonly ObjectWriter? _node;
    private readonly (byte[] Prefix, object Value)[] _edge;
    private readonly CursorWriter? _cursor;

    /// <summary>An item of <c>nodes</c>.</summary>
    public ItemWriter(ObjectWriter node)
    {
        _node = node;
        _edge = [];
    }

    /// <summary>An item of <c>edges</c>: its fields are the node, the cursor, or JSON that never changes.</summary>
    /// <param name="edge">The fields: an <see cref="ObjectWriter"/>, a <see cref="CursorWriter"/> or bytes.</param>
    /// <param name="cursor">The writer of cursors; null where none is selected.</param>
    public ItemWriter((byte[] Prefix, object Value)[] edge, CursorWriter? cursor)
    {
        _edge = edge;
        _cursor = cursor;
    }

    /// <summary>Writes the item.</summary>
    public void Write(RowWriting writing)
    {
        if (_node is not null)
        {
            _node.Write(writing);
            return;
        }

        if (_edge.Length == 0)
        {
            writing.Output.WriteByte((byte)'{');
        }

        foreach (var (prefix, value) in _edge)
        {
            writing.Output.WriteRaw(prefix);
            switch (value)
            {
                case ObjectWriter node:
                    node.Write(writing);
                    break;
                case byte[] constant:
                    writing.Output.WriteRaw(constant);
                    break;
                default:
                    _cursor!.Write(writing.Output, writing.Row, writing.Run.Scratch);
                    break;
            }
        }

        writing.Output.WriteByte((byte)'}');
    }
}
