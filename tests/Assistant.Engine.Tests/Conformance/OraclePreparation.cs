namespace Assistant.Engine.Tests.Conformance;

/// <summary>What is done to graphql-js so that its answers can be compared (<c>tests/oracle/schemas.mjs</c>).</summary>
[Flags]
internal enum OraclePreparation
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What it has beyond the specification is cut.</summary>
    Cuts = 1,

    /// <summary>Types and directives are sorted as the engine sorts them.</summary>
    Sorts = 2,

    /// <summary>What every schema has is described in the engine's words.</summary>
    Words = 4,

    /// <summary>All of it.</summary>
    All = Cuts | Sorts | Words,
}
