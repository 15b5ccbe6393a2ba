using Assistant.Engine.Planning;

namespace Assistant.Engine.Execution.Writing;

/// <summary>A root field, ready to write.</summary>
internal sealed class RootWriter
{
    /// <summary>Prepares a root field.</summary>
    public RootWriter(RootField field, int index)
    {
        Field = field;
        Prefix = WriterFactory.Prefix(field.ResponseName, index);
        Reader = field is ReaderRootField reader ? WriterFactory.CreateLevels([reader.Level]) : null;
        Connection = field is ItemlessRootField itemless ? WriterFactory.Create(itemless.Connection) : null;
    }

    /// <summary>The field.</summary>
    public RootField Field { get; }

    /// <summary>The field's name with what stands before it.</summary>
    public byte[] Prefix { get; }

    /// <summary>Writes the reader's own row where no statement reads it; null for other fields.</summary>
    public LevelWriter[]? Reader { get; }

    /// <summary>Writes a connection of which no items are selected; null for other fields.</summary>
    public ConnectionWriter? Connection { get; }
}
