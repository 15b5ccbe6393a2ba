using System.Security.Cryptography;
using System.Text;

namespace Assistant.Data.Migrations;

/// <summary>One step of the database's structure: a SQL file that is applied once, in one transaction.</summary>
/// <param name="Version">Its place in the order, from 1.</param>
/// <param name="Name">What it does: <c>create_chats</c>.</param>
/// <param name="Sql">Its statements.</param>
public sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, whatever a checkout made of the line ends; lower-case hexadecimal.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>As the file is called: <c>0003_create_chats</c>.</summary>
    public override string ToString() => $"{Version:0000}_{Name}";
}
