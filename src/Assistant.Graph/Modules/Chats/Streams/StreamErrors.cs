using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>The expected failures of stream mutations.</summary>
internal static class StreamErrors
{
    public const string Gap = "StreamGapError";
    public const string Ended = "StreamEndedError";
    public const string TooLong = "StreamTooLongError";

    /// <summary>Their types, new ones for each schema.</summary>
    public static IReadOnlyList<ObjectType> CreateTypes() =>
    [
        MutationErrorTypes.CreateType(
            Gap,
            "Chunks are missing before this one: send them first.",
            new OutputField { Name = "lastSequence", TypeReference = "Long!", Description = "The last chunk that is there." }),
        MutationErrorTypes.CreateType(Ended, "The stream has ended, and takes no more."),
        MutationErrorTypes.CreateType(TooLong, "The stream's text would be longer than 16 MiB: finish it, or begin another one."),
    ];

    public static MutationError MissingChunks(long last) =>
        new(Gap, $"The stream's last chunk is {last}.") { Fields = new Dictionary<string, object?> { ["lastSequence"] = last } };

    public static MutationError IsTooLong() => new(TooLong, "The stream's text can have 16 MiB.");

    public static MutationError HasEnded() => new(Ended, "The stream has ended.");
}
