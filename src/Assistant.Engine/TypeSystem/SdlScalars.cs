using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>Makes the scalars that SDL defines, with SDL's words instead of the engine's.</summary>
internal static class SdlScalars
{
    /// <summary>Makes a scalar: the engine's of this name, or one that takes any value.</summary>
    public static ScalarType Create(string name, string? description, Uri? specifiedBy, IReadOnlyList<AppliedDirective> applied) => name switch
    {
        "UUID" => new UuidType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        "DateTime" => new DateTimeType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        "Date" => new DateType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        "Decimal" => new DecimalType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        "Long" => new LongType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        "URL" => new UrlType { Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
        _ => new JsonType { Name = name, Description = description, SpecifiedBy = specifiedBy, AppliedDirectives = applied },
    };
}
