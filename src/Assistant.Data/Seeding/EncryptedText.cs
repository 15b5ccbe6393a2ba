using System.Globalization;

namespace Assistant.Data.Seeding;

/// <summary>What stands in secret columns of a seed: bytes that look like encrypted ones, and decrypt to nothing.</summary>
internal static class EncryptedText
{
    /// <summary>As many bytes.</summary>
    public static byte[] Bytes(ref SeedRandom random, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)random.Next(0, 256);
        }

        return bytes;
    }

    /// <summary>So many bytes as Base64.</summary>
    public static string Base64(ref SeedRandom random, int length) => Convert.ToBase64String(Bytes(ref random, length));

    /// <summary>64 hexadecimal digits, like the hash of a token that there never was.</summary>
    public static string Hash(ref SeedRandom random) =>
        Convert.ToHexString(Bytes(ref random, 32)).ToLower(CultureInfo.InvariantCulture);
}
