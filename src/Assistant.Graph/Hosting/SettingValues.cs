using System.Globalization;

namespace Assistant.Graph.Hosting;

/// <summary>Reads single settings, and names the one that is wrong.</summary>
internal static class SettingValues
{
    /// <summary>A setting that is true or false.</summary>
    internal static bool ReadFlag(IConfiguration configuration, string name, bool otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        _ => throw new SettingsException($"{name} must be true or false."),
    };

    /// <summary>A time in whole seconds, up to a day.</summary>
    internal static TimeSpan ReadSeconds(IConfiguration configuration, string name, TimeSpan otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when TryParse(text, out var seconds) && seconds is > 0 and <= 86400 => TimeSpan.FromSeconds(seconds),
        _ => throw new SettingsException($"{name} must be a number of seconds from 1 to 86400."),
    };

    /// <summary>A number above 0, and no greater than some bound.</summary>
    internal static int ReadCount(IConfiguration configuration, string name, int otherwise, int most = int.MaxValue) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when TryParse(text, out var count) && count > 0 && count <= most => count,
        _ => throw new SettingsException(
            most == int.MaxValue ? $"{name} must be a number above 0." : $"{name} must be a number from 1 to {most}."),
    };

    /// <summary>A number above 0 that needn't be whole.</summary>
    internal static double ReadNumber(IConfiguration configuration, string name, double otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && double.IsFinite(number) => number,
        _ => throw new SettingsException($"{name} must be a number above 0."),
    };

    /// <summary>A number of bytes above 0.</summary>
    internal static int ReadBytes(IConfiguration configuration, string name, int otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when TryParse(text, out var bytes) && bytes > 0 => bytes,
        _ => throw new SettingsException($"{name} must be a number of bytes above 0."),
    };

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
