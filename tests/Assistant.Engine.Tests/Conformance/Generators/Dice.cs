namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Random choices: the same seed, the same choices.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The dice of one thing of many, so that each can be made without the others.</summary>
    public static Dice For(int seed, string kind, int index)
    {
        var hash = unchecked((uint)seed * 2654435761u);
        foreach (var code in $"{kind} {index}")
        {
            hash = unchecked((hash ^ code) * 16777619u);
        }

        return new Dice((int)(hash & int.MaxValue));
    }

    /// <summary>A number from 0 to one less than this.</summary>
    public int Roll(int sides) => _random.Next(sides);

    /// <summary>A number in this range, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>The part, in so many cases of a hundred.</summary>
    public string Maybe(int percent, Func<string> part) => Chance(percent) ? part() : "";

    /// <summary>The parts with a separator between them.</summary>
    public string Many(int least, int most, string separator, Func<string> part) =>
        string.Join(separator, Enumerable.Range(0, Between(least, most)).Select(_ => part()));

    /// <summary>Some of the items, in their order.</summary>
    public IEnumerable<T> Some<T>(IEnumerable<T> items, int percent) => items.Where(_ => Chance(percent));

    /// <summary>A seed for what makes its own choices.</summary>
    public int Seed() => _random.Next();
}
