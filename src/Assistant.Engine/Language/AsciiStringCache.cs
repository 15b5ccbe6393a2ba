using System.Buffers.Binary;
using System.Text;

namespace Assistant.Engine.Language;

/// <summary>
/// Turns the bytes of names and numbers into strings, and remembers a bounded number of them across documents: most names
/// come again and again. Each slot holds the last string that fell on it, so there is nothing to fill up, lock or evict.
/// </summary>
internal static class AsciiStringCache
{
    private const int IndexBits = 12;
    private const int MaxLength = 40;

    private static readonly Entry?[] Slots = new Entry?[1 << IndexBits];

    /// <summary>The string of these bytes, which must be ASCII and at least one.</summary>
    public static string GetString(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > MaxLength)
        {
            return Encoding.ASCII.GetString(ascii);
        }

        // A race only loses an entry: reading and writing a reference is atomic, and an entry never changes.
        var key = Key.Of(ascii);
        ref var slot = ref Slots[key.Index];
        var cached = slot;
        if (cached is not null
            && cached.Key == key
            && (key.IsWhole || Ascii.Equals(ascii, cached.Value)))
        {
            return cached.Value;
        }

        var created = Encoding.ASCII.GetString(ascii);
        slot = new Entry(key, created);
        return created;
    }

    private sealed record Entry(Key Key, string Value);

    // The first and the last bytes: for short strings that is all of them.
    private readonly record struct Key(ulong Head, ulong Tail, int Length)
    {
        public bool IsWhole => Length <= 2 * sizeof(ulong);

        // Multiplicative hashing: the high bits of the product depend on all bits of both words.
        public int Index => (int)(
            (((Head * 0x9E3779B97F4A7C15) ^ ((Tail + (ulong)Length) * 0xC2B2AE3D27D4EB4F)) * 0x165667B19E3779F9)
            >> (64 - IndexBits));

        public static Key Of(ReadOnlySpan<byte> ascii) => ascii.Length switch
        {
            >= sizeof(ulong) => new Key(
                BinaryPrimitives.ReadUInt64LittleEndian(ascii),
                BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..]),
                ascii.Length),
            >= sizeof(uint) => new Key(
                BinaryPrimitives.ReadUInt32LittleEndian(ascii),
                BinaryPrimitives.ReadUInt32LittleEndian(ascii[^sizeof(uint)..]),
                ascii.Length),
            _ => new Key(ascii[0], ((uint)ascii[ascii.Length / 2] << 8) | ascii[^1], ascii.Length),
        };
    }
}
