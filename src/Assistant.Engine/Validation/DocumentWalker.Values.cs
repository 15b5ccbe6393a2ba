using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <content>Directives, arguments, values and type references.</content>
internal sealed partial class DocumentWalker
{
    private void VisitDirectives(IReadOnlyList<DirectiveNode> nodes, DirectiveLocation location)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            VisitDirective(nodes[i], location);
        }
    }

    private void VisitDirective(DirectiveNode node, DirectiveLocation location)
    {
        _context.Directive = _context.Schema.TryGetDirective(node.Name.Value, out var directive) ? directive : null;
        foreach (var rule in _rules.EnterDirective)
        {
            _visitors[rule].EnterDirective(node, location);
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            VisitArgumentValue(node.Arguments[i]);
        }

        foreach (var rule in _rules.LeaveDirective)
        {
            _visitors[rule].LeaveDirective(node);
        }

        _context.Directive = null;
    }

    private void VisitFieldArgument(ArgumentNode node)
    {
        _context.Argument = _context.Field?.GetArgument(node.Name.Value);
        foreach (var rule in _rules.EnterFieldArgument)
        {
            _visitors[rule].EnterFieldArgument(node);
        }

        VisitArgumentValue(node);
    }

    private void VisitArgumentValue(ArgumentNode node)
    {
        // As graphql-js has it, the arguments of an unknown directive are looked up in the field that it's on.
        var argument = _context.Directive is { } directive
            ? directive.GetArgument(node.Name.Value)
            : _context.Field?.GetArgument(node.Name.Value);
        _context.Argument = argument;
        VisitWholeValue(node.Value, argument?.Type, argument?.DefaultValue is not null);
        _context.Argument = null;
    }

    private void VisitWholeValue(ValueNode node, IType? type, bool hasDefault)
    {
        if (node.Kind != SyntaxKind.Variable)
        {
            foreach (var rule in _rules.EnterValue)
            {
                _visitors[rule].EnterValue(node, type);
            }
        }

        VisitValue(node, type, parentType: null, hasDefault);
    }

    private void VisitValue(ValueNode node, IType? type, IType? parentType, bool hasDefault)
    {
        switch (node)
        {
            case VariableNode variable when _usesVariables is not null:
                _context.AddUsage(_usesVariables, new VariableUsage(variable, type, parentType, hasDefault));
                break;
            case ListValueNode list:
                var itemType = (type?.NullableType() as ListType)?.ElementType;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    VisitValue(list.Items[i], itemType, type, hasDefault: false);
                }

                break;
            case ObjectValueNode value:
                VisitObject(value, type?.NamedType() as InputObjectType);
                break;
        }
    }

    private void VisitObject(ObjectValueNode node, InputObjectType? type)
    {
        foreach (var rule in _rules.EnterObjectValue)
        {
            _visitors[rule].EnterObjectValue(node);
        }

        for (var i = 0; i < node.Fields.Count; i++)
        {
            var field = node.Fields[i];
            foreach (var rule in _rules.EnterObjectField)
            {
                _visitors[rule].EnterObjectField(field);
            }

            var definition = type?.GetField(field.Name.Value);
            VisitValue(field.Value, definition?.Type, type, definition?.DefaultValue is not null);
        }

        foreach (var rule in _rules.LeaveObjectValue)
        {
            _visitors[rule].LeaveObjectValue(node);
        }
    }

    private void VisitTypeReference(TypeNode node)
    {
        while (node is not NamedTypeNode)
        {
            node = node is NonNullTypeNode nonNull ? nonNull.Type : ((ListTypeNode)node).Type;
        }

        VisitNamedType((NamedTypeNode)node);
    }

    private void VisitNamedType(NamedTypeNode node)
    {
        foreach (var rule in _rules.EnterNamedType)
        {
            _visitors[rule].EnterNamedType(node);
        }
    }
}
