using System.Collections.Immutable;
using System.Globalization;

namespace Assistant.Data.Migrations;

/// <summary>The migrations that this build knows, from its embedded <c>NNNN_verb_noun.sql</c> files.</summary>
public static class MigrationCatalog
{
    private const string Prefix = "Assistant.Data.Migrations.";

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<Migration> All { get; } = Load();

    private static ImmutableArray<Migration> Load()
    {
        var assembly = typeof(MigrationCatalog).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var file = name[Prefix.Length..^".sql".Length];
                    return new Migration(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
                }),
        ];
    }
}
