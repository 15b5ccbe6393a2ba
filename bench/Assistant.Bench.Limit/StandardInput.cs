namespace Assistant.Bench.Limit;

/// <summary>Ties this process to the harness that started it.</summary>
public static class StandardInput
{
    /// <summary>Stops the application when standard input ends, so that it never outlives the harness.</summary>
    public static void StopWhenClosed(IHostApplicationLifetime lifetime)
    {
        var watcher = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
            }

            lifetime.StopApplication();
        })
        { IsBackground = true };
        watcher.Start();
    }
}
