namespace Assistant.Engine.Planning.Parameters;

/// <summary>A variable's value, or a part of it: field names (<see cref="string"/>) and list indexes (<see cref="int"/>).</summary>
public sealed record VariableSource(string Name, IReadOnlyList<object> Path) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context)
    {
        context.Variables.TryGetValue(Name, out var value);
        foreach (var step in Path)
        {
            value = (value, step) switch
            {
                (IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name),
                (IReadOnlyList<object?> items, int index) => items[index],
                _ => null,
            };
        }

        return value;
    }
}
