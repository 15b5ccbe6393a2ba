using System.Buffers.Binary;

namespace Assistant.Data.Seeding;

/// <summary>
/// Numbers that look random and are the same everywhere and for ever (SplitMix64), so that two seeded databases are equal.
/// </summary>
/// <param name="seed">Where the sequence starts; neighbouring seeds give unrelated sequences.</param>
internal struct SeedRandom(ulong seed)
{
    private ulong _state = seed;

    public static SeedRandom For(string kind, long index)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in kind)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return new SeedRandom(new SeedRandom(hash + (ulong)index).NextUInt64());
    }

    public ulong NextUInt64()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From <paramref name="from"/> up to, and without, <paramref name="to"/>.</summary>
    public int Next(int from, int to) => from + (int)(NextUInt64() % (ulong)(to - from));

    public bool Chance(int percent) => Next(0, 100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(0, items.Count)];

    /// <summary>A version 7 UUID of that instant.</summary>
    public Guid NextId(DateTime createdAt)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], NextUInt64());
        var micros = (createdAt - DateTime.UnixEpoch).Ticks / 10;
        BinaryPrimitives.WriteInt64BigEndian(bytes, (micros / 1000) << 16);
        BinaryPrimitives.WriteInt16BigEndian(bytes[6..], (short)(0x7000 | (micros % 1000 * 4096 / 1000)));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
