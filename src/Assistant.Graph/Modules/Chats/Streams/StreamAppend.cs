using Assistant.Engine.Sql;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>A chunk that somebody appends to a stream.</summary>
/// <param name="Person">Who appends; the database confirms it.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">The chunk's number, from 1.</param>
/// <param name="Delta">The text.</param>
public sealed record StreamAppend(KnownReader Person, Guid Stream, long Sequence, string Delta);
