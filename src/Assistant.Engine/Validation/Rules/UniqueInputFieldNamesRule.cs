using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>The fields of an input object have different names.</summary>
internal sealed class UniqueInputFieldNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Input-Object-Field-Uniqueness");

    private readonly Stack<Dictionary<string, NameNode>?> _outer = new();
    private Dictionary<string, NameNode>? _known;

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterObjectValue(ObjectValueNode node)
    {
        _outer.Push(_known);
        _known = node.Fields.Count > 1 ? new(node.Fields.Count, StringComparer.Ordinal) : null;
    }

    /// <inheritdoc/>
    public override void LeaveObjectValue(ObjectValueNode node) => _known = _outer.Pop();

    /// <inheritdoc/>
    public override void EnterObjectField(ObjectFieldNode node)
    {
        if (_known is not null && !_known.TryAdd(node.Name.Value, node.Name))
        {
            Report($"There can be only one input field named \"{node.Name.Value}\".", _known[node.Name.Value], node.Name);
        }
    }
}
