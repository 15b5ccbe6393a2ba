using System.Security.Cryptography;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Security;

/// <summary>The key that a development server makes for itself at its first start.</summary>
public static class DevelopmentSigningKey
{
    private const string FileName = "signing-key";
    private const int KeyBytes = 32;

    /// <summary>Finds the key in the state directory, or makes it there, readable by its owner alone.</summary>
    /// <exception cref="SettingsException">The file can't be made, or holds no key.</exception>
    public static byte[] FindOrCreate(StateDirectory directory)
    {
        var path = Path.Combine(directory.Ensure(), FileName);
        try
        {
            Create(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was made by an earlier start.
        }

        var key = new byte[KeyBytes];
        var text = File.ReadAllText(path).Trim();
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyBytes
            ? key
            : throw new SettingsException($"{path} doesn't hold a signing key: delete it, and the next start makes another.");
    }

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
    }
}
