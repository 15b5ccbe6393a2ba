using Assistant.Data.Seeding;

namespace Assistant.Graph.Cli;

/// <summary>Shows how far a seed is: a bar that moves on a terminal, a line for each step and each tenth elsewhere.</summary>
internal sealed class ProgressBar(TextWriter output, bool isTerminal) : IProgress<SeedProgress>
{
    private const int Width = 30;

    private readonly Lock _writing = new();
    private string? _step;
    private long _percent = -1;
    private int _length;

    /// <inheritdoc/>
    public void Report(SeedProgress value)
    {
        var percent = value.Total == 0 ? 100 : value.Done * 100 / value.Total;
        lock (_writing)
        {
            if (isTerminal)
            {
                Draw(value, percent);
            }
            else if (value.Step != _step || percent / 10 > _percent / 10)
            {
                output.WriteLine($"{percent,3} %  {value.Done:N0} of {value.Total:N0} rows  {value.Step}");
            }

            _step = value.Step;
            _percent = percent;
        }
    }

    /// <summary>Leaves the bar behind.</summary>
    internal void Complete()
    {
        lock (_writing)
        {
            if (isTerminal)
            {
                output.WriteLine();
            }
        }
    }

    private void Draw(SeedProgress value, long percent)
    {
        var filled = (int)(percent * Width / 100);
        var line = $"[{new string('#', filled)}{new string('-', Width - filled)}] {percent,3} %  {value.Done:N0} of {value.Total:N0} rows  {value.Step}";
        output.Write($"\r{line.PadRight(_length)}");
        _length = line.Length;
    }
}
