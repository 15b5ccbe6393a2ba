namespace Assistant.Engine.TypeSystem;

/// <summary>Where a directive may stand (specification, section 3.13).</summary>
public enum DirectiveLocation
{
    /// <summary>On a query operation.</summary>
    Query,

    /// <summary>On a mutation operation.</summary>
    Mutation,

    /// <summary>On a subscription operation.</summary>
    Subscription,

    /// <summary>On a selected field.</summary>
    Field,

    /// <summary>On a fragment's definition.</summary>
    FragmentDefinition,

    /// <summary>On a fragment's spread.</summary>
    FragmentSpread,

    /// <summary>On an inline fragment.</summary>
    InlineFragment,

    /// <summary>On the definition of an operation's variable.</summary>
    VariableDefinition,

    /// <summary>On the schema.</summary>
    Schema,

    /// <summary>On a scalar.</summary>
    Scalar,

    /// <summary>On an object type.</summary>
    Object,

    /// <summary>On a field of an object or interface type.</summary>
    FieldDefinition,

    /// <summary>On an argument's definition.</summary>
    ArgumentDefinition,

    /// <summary>On an interface.</summary>
    Interface,

    /// <summary>On a union.</summary>
    Union,

    /// <summary>On an enum.</summary>
    Enum,

    /// <summary>On an enum's value.</summary>
    EnumValue,

    /// <summary>On an input object type.</summary>
    InputObject,

    /// <summary>On a field of an input object type.</summary>
    InputFieldDefinition,
}
