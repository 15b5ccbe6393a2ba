namespace Assistant.Engine.Relational;

/// <summary>Kinds of readers whose plans differ: an ordinary person's plan has no branch for administrators.</summary>
public enum ReaderKind
{
    /// <summary>A signed-in person.</summary>
    Person,

    /// <summary>A site administrator.</summary>
    Administrator,
}
