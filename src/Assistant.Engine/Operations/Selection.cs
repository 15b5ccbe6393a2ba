using System.Collections.Concurrent;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations;

/// <summary>One entry of an answer's object: a field with everything that the document selects under its response name.</summary>
public sealed class Selection
{
    private readonly FieldCollector _collector;
    private readonly ConcurrentDictionary<ObjectType, SelectionSet> _selectionSets = new();

    internal Selection(FieldCollector collector, string responseName, OutputField field, ObjectType parentType, IReadOnlyList<FieldNode> nodes)
    {
        _collector = collector;
        ResponseName = responseName;
        EncodedResponseName = JsonEncodedText.Encode(responseName);
        Field = field;
        ParentType = parentType;
        Nodes = nodes;
    }

    /// <summary>The alias, or the field's name where there is none.</summary>
    public string ResponseName { get; }

    /// <summary>The response name, ready to be written.</summary>
    public JsonEncodedText EncodedResponseName { get; }

    /// <summary>The field; <see cref="Schema.TypeNameField"/> for <c>__typename</c>.</summary>
    public OutputField Field { get; }

    /// <summary>The object type that the field is selected on.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The places in the document that select it, at least one. Their arguments are the same.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The places in the document, as errors report them.</summary>
    public IReadOnlyList<SourceLocation> Locations =>
        [.. Nodes.Where(node => !node.Location.IsNone).Select(node => node.Location.ToSourceLocation())];

    /// <summary>Whether fields are selected under this one.</summary>
    public bool HasSelections => Nodes[0].SelectionSet is not null;

    /// <summary>The fields selected under this one when its value is of this type; made once per type.</summary>
    /// <param name="concreteType">The field's object type, or a possible type of its interface or union.</param>
    /// <exception cref="GraphQLException">The condition of a <c>@skip</c> or <c>@include</c> has no value.</exception>
    public SelectionSet GetSelectionSet(ObjectType concreteType) => _selectionSets.TryGetValue(concreteType, out var selectionSet)
        ? selectionSet
        : _selectionSets.GetOrAdd(concreteType, _collector.Collect(concreteType, Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()));

    /// <summary>Coerces the field's arguments.</summary>
    /// <exception cref="GraphQLException">An argument is missing or doesn't fit.</exception>
    public ArgumentValues CoerceArguments(VariableValues variables) =>
        ArgumentCoercion.Coerce(Field.Arguments, Nodes[0].Arguments, variables);

    /// <summary>The response name and the field, such as <c>latest: Chat.messages</c>.</summary>
    public override string ToString() => ResponseName == Field.Name ? Field.ToString() : $"{ResponseName}: {Field}";
}
