using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Values;

/// <summary>Turns JSON values into literals.</summary>
public static class JsonLiteral
{
    /// <summary>The literal that says the same; keys that are no names are kept, so it need not be printable.</summary>
    public static ValueNode From(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => new BooleanValueNode { Value = true },
        JsonValueKind.False => new BooleanValueNode { Value = false },
        JsonValueKind.String => new StringValueNode { Value = value.GetString()! },
        JsonValueKind.Number => FromNumber(value.GetRawText()),
        JsonValueKind.Array => new ListValueNode { Items = [.. value.EnumerateArray().Select(From)] },
        JsonValueKind.Object => new ObjectValueNode
        {
            Fields =
            [
                .. value.EnumerateObject().Select(property => new ObjectFieldNode
                {
                    Name = new NameNode { Value = property.Name },
                    Value = From(property.Value),
                }),
            ],
        },
        _ => new NullValueNode(),
    };

    private static ValueNode FromNumber(string text) => text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
        ? new IntValueNode { Value = text }
        : new FloatValueNode { Value = text };
}
