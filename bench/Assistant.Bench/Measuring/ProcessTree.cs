using System.Globalization;

namespace Assistant.Bench.Measuring;

/// <summary>Reads from <c>/proc</c> what a process and its descendants use.</summary>
/// <param name="root">The id of the first process.</param>
public sealed class ProcessTree(int root)
{
    // USER_HZ, which Linux fixes for what it shows to programs.
    private const double TicksPerSecond = 100;

    /// <summary>The process at the top.</summary>
    public int Root => root;

    /// <summary>The processor time that the tree has used up to now, in seconds, children that ended included.</summary>
    public double CpuSeconds()
    {
        long ticks = 0;
        foreach (var id in Members())
        {
            if (ReadStat(id) is { } stat)
            {
                ticks += stat.Ticks;
            }
        }

        return ticks / TicksPerSecond;
    }

    /// <summary>The tree's resident memory now, in MiB; memory that its processes share is counted once for each.</summary>
    public double ResidentMiB()
    {
        long kib = 0;
        foreach (var id in Members())
        {
            kib += ResidentKiB(id);
        }

        return kib / 1024.0;
    }

    /// <summary>The parent of a process; null when there is no such process.</summary>
    public static int? ParentOf(int id) => ReadStat(id)?.Parent;

    private List<int> Members()
    {
        var parents = new Dictionary<int, int>();
        foreach (var path in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ReadStat(id) is { } stat)
            {
                parents[id] = stat.Parent;
            }
        }

        return [.. parents.Keys.Where(id => IsWithin(id, parents))];
    }

    private bool IsWithin(int id, Dictionary<int, int> parents)
    {
        var current = id;
        while (current != root)
        {
            if (!parents.TryGetValue(current, out current))
            {
                return false;
            }
        }

        return true;
    }

    private static Stat? ReadStat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // The name, in parentheses, may contain anything; what follows it is numbers.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
            return new Stat((int)Number(fields[1]), ticks);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long ResidentKiB(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : Number(line["VmRSS:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim());
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private readonly record struct Stat(int Parent, long Ticks);
}
