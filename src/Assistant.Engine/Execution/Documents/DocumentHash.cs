using System.Security.Cryptography;
using System.Text;

namespace Assistant.Engine.Execution.Documents;

/// <summary>The SHA-256 of a document's text in UTF-8, as 64 hexadecimal digits in lower case.</summary>
internal static class DocumentHash
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 2 * SHA256.HashSizeInBytes;

    /// <summary>The hash of a text.</summary>
    public static string Compute(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
