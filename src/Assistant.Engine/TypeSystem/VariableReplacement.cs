using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>Puts values in the place of the variables inside a literal, since a scalar's coercion knows no variables.</summary>
public static class VariableReplacement
{
    /// <summary>The literal without variables: fields whose variable has no value are left out, other such variables become null.</summary>
    public static ValueNode Replace(ValueNode literal, IVariableSource? variables) => literal switch
    {
        VariableNode variable => variables?.GetLiteral(variable.Name.Value) ?? new NullValueNode { Location = literal.Location },
        ListValueNode list when list.Items.Count > 0 => new ListValueNode
        {
            Location = list.Location,
            Items = [.. list.Items.Select(item => Replace(item, variables))],
        },
        ObjectValueNode value when value.Fields.Count > 0 => new ObjectValueNode
        {
            Location = value.Location,
            Fields =
            [
                .. value.Fields
                    .Where(field => field.Value is not VariableNode variable || variables?.GetLiteral(variable.Name.Value) is not null)
                    .Select(field => new ObjectFieldNode { Location = field.Location, Name = field.Name, Value = Replace(field.Value, variables) }),
            ],
        },
        _ => literal,
    };
}
