using Assistant.Engine.Operations;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>A client's value can't be used, for a reason that the client may read. It becomes an error of the field.</summary>
public sealed class ArgumentRejectedException(string message, string code, params (string Name, object Value)[] extensions)
    : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;

    /// <summary>The field that the value was given to, where it isn't the one that is null because of it.</summary>
    public Selection? Field { get; set; }

    /// <summary>Further extensions of the error.</summary>
    public IReadOnlyList<(string Name, object Value)> Extensions { get; } = extensions;
}
