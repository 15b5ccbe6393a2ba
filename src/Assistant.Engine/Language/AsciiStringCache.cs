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

    private static readonly string?[] Slots = new string?[1 << IndexBits];

    /// <summary>The string of these bytes, which must be ASCII and at least one.</summary>
    public static string GetString(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > MaxLength)
        {
            return Encoding.ASCII.GetString(ascii);
        }

        // A race only loses a cached string: reading and writing a reference is atomic, and a string never changes.
        ref var slot = ref Slots[IndexOf(ascii)];
        var cached = slot;
        if (cached is not null && Ascii.Equals(ascii, cached))
        {
            return cached;
        }

        var created = Encoding.ASCII.GetString(ascii);
        slot = created;
        return created;
    }

    private static int IndexOf(ReadOnlySpan<byte> ascii)
    {
        ulong head, tail;
        if (ascii.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(ascii);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..]);
        }
        else if (ascii.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(ascii);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(ascii[^sizeof(uint)..]);
        }
        else
        {
            head = ascii[0];
            tail = ((uint)ascii[ascii.Length / 2] << 8) | ascii[^1];
        }

        // Multiplicative hashing: the high bits of the product depend on all bits of both words.
        var mixed = (head * 0x9E3779B97F4A7C15) ^ ((tail + (ulong)ascii.Length) * 0xC2B2AE3D27D4EB4F);
        return (int)((mixed * 0x165667B19E3779F9) >> (64 - IndexBits));
    }
}
