using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>The expected failures of stream mutations.</summary>
internal static class StreamErrors
{
    public const string Gap = "StreamGapError";
    public const string Ended = "StreamEndedError";

    /// <summary>Their types, new ones for each schema.</summary>
    public static IReadOnlyList<ObjectType> CreateTypes() =>
    [
        MutationErrorTypes.CreateType(
            Gap,
            "Chunks are missing before this one: send them first.",
            new OutputField { Name = "lastSequence", TypeReference = "Long!", Description = "The last chunk that is there." }),
        MutationErrorTypes.CreateType(Ended, "The stream has ended, and takes no more."),
    ];

    public static MutationError MissingChunks(long last) =>
        new(Gap, $"The stream's last chunk is {last}.") { Fields = new Dictionary<string, object?> { ["lastSequence"] = last } };

    public static MutationError HasEnded() => new(Ended, "The stream has ended.");
}
