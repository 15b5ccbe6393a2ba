namespace Assistant.Engine.TypeSystem;

/// <summary>The kinds of types (specification, section 4.2.2).</summary>
public enum TypeKind
{
    /// <summary>A leaf with its own text form.</summary>
    Scalar,

    /// <summary>A type with fields.</summary>
    Object,

    /// <summary>Fields that several object types have in common.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf out of a list of names.</summary>
    Enum,

    /// <summary>A structured argument.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}
