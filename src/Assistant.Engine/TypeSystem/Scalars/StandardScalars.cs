using System.Collections.Frozen;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>The scalars that the engine knows: the specified ones, which every schema has, and the ones it adds when they're used.</summary>
public static class StandardScalars
{
    private static readonly FrozenDictionary<string, Func<ScalarType>> Factories = new Dictionary<string, Func<ScalarType>>
    {
        ["Int"] = () => new IntType(),
        ["Float"] = () => new FloatType(),
        ["String"] = () => new StringType(),
        ["Boolean"] = () => new BooleanType(),
        ["ID"] = () => new IdType(),
        ["UUID"] = () => new UuidType(),
        ["DateTime"] = () => new DateTimeType(),
        ["Date"] = () => new DateType(),
        ["Decimal"] = () => new DecimalType(),
        ["Long"] = () => new LongType(),
        ["JSON"] = () => new JsonType(),
        ["URL"] = () => new UrlType(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of the scalars of the specification (section 3.5), which SDL doesn't define.</summary>
    public static FrozenSet<string> SpecifiedNames { get; } =
        new[] { "Int", "Float", "String", "Boolean", "ID" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Makes a scalar anew, for one schema; null when the name is none that the engine knows.</summary>
    public static ScalarType? Create(string name) => Factories.TryGetValue(name, out var create) ? create() : null;
}
