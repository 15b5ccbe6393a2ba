using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>
/// Walks through a document once, for all rules together, keeps track of the types on its way, and notes where variables
/// are used. The parser bounds how deeply documents are nested, so recursion is safe here.
/// </summary>
internal sealed partial class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly RuleVisitor[] _visitors;
    private RuleSet _rules;
    private ExecutableDefinitionNode? _usesVariables;

    public DocumentWalker(ValidationContext context, RuleSet rules)
    {
        _context = context;
        _rules = rules;
        _visitors = new RuleVisitor[rules.Rules.Length];
        for (var i = 0; i < _visitors.Length; i++)
        {
            _visitors[i] = rules.Rules[i].CreateVisitor(context);
        }
    }

    public IReadOnlyList<GraphQLError> Walk()
    {
        try
        {
            VisitDocument(_context.Document);
            return _context.Complete();
        }
        catch (ValidationAbortedException aborted)
        {
            return _context.Abort(aborted.Message);
        }
    }

    private void VisitDocument(DocumentNode node)
    {
        foreach (var rule in _rules.EnterDocument)
        {
            _visitors[rule].EnterDocument(node);
        }

        for (var i = 0; i < node.Definitions.Count; i++)
        {
            VisitDefinition(node.Definitions[i]);
        }

        foreach (var rule in _rules.LeaveDocument)
        {
            _visitors[rule].LeaveDocument(node);
        }
    }

    private void VisitDefinition(DefinitionNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                VisitOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                VisitFragmentDefinition(fragment);
                break;
            default:
                _context.IsInTypeSystem = true;
                VisitTypeSystemDefinition(node);
                _context.IsInTypeSystem = false;
                break;
        }
    }

    private void VisitOperation(OperationDefinitionNode node)
    {
        _context.Type = _context.Schema.GetRootType(node.Operation);
        foreach (var rule in _rules.EnterOperation)
        {
            _visitors[rule].EnterOperation(node);
        }

        for (var i = 0; i < node.VariableDefinitions.Count; i++)
        {
            VisitVariableDefinition(node.VariableDefinitions[i]);
        }

        _usesVariables = node;
        VisitDirectives(node.Directives, node.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        VisitSelectionSet(node.SelectionSet, node);
        _usesVariables = null;

        foreach (var rule in _rules.LeaveOperation)
        {
            _visitors[rule].LeaveOperation(node);
        }

        _context.Type = null;
    }

    private void VisitFragmentDefinition(FragmentDefinitionNode node)
    {
        _context.Type = OutputTypeOf(node.TypeCondition);
        foreach (var rule in _rules.EnterFragmentDefinition)
        {
            _visitors[rule].EnterFragmentDefinition(node);
        }

        VisitNamedType(node.TypeCondition);
        _usesVariables = node;
        VisitDirectives(node.Directives, DirectiveLocation.FragmentDefinition);
        VisitSelectionSet(node.SelectionSet, node);
        _usesVariables = null;
        _context.Type = null;
    }

    private void VisitVariableDefinition(VariableDefinitionNode node)
    {
        foreach (var rule in _rules.EnterVariableDefinition)
        {
            _visitors[rule].EnterVariableDefinition(node);
        }

        VisitTypeReference(node.Type);
        if (node.DefaultValue is { } value)
        {
            var type = _context.Schema.GetType(node.Type);
            VisitWholeValue(value, type is not null && type.IsInputType() ? type : null, hasDefault: false);
        }

        VisitDirectives(node.Directives, DirectiveLocation.VariableDefinition);
    }

    private void VisitSelectionSet(SelectionSetNode node, SyntaxNode parent)
    {
        // Whatever more there is to report wouldn't be; the walk goes on for the variables alone.
        if (_context.IsFull)
        {
            _rules = RuleSet.Empty;
        }

        var outer = _context.ParentType;
        var type = _context.Type?.NamedType();
        _context.ParentType = type is not null && type.IsCompositeType() ? type : null;
        foreach (var rule in _rules.EnterSelectionSet)
        {
            _visitors[rule].EnterSelectionSet(node, parent);
        }

        for (var i = 0; i < node.Selections.Count; i++)
        {
            switch (node.Selections[i])
            {
                case FieldNode field:
                    VisitField(field);
                    break;
                case FragmentSpreadNode spread:
                    VisitFragmentSpread(spread);
                    break;
                case InlineFragmentNode inline:
                    VisitInlineFragment(inline);
                    break;
            }
        }

        _context.ParentType = outer;
    }

    private void VisitField(FieldNode node)
    {
        var outerField = _context.Field;
        var outerType = _context.Type;
        var field = _context.ParentType is { } parent ? _context.Schema.GetField(parent, node.Name.Value) : null;
        _context.Field = field;
        _context.Type = field?.Type;
        foreach (var rule in _rules.EnterField)
        {
            _visitors[rule].EnterField(node);
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            VisitFieldArgument(node.Arguments[i]);
        }

        VisitDirectives(node.Directives, DirectiveLocation.Field);
        if (node.SelectionSet is { } selectionSet)
        {
            VisitSelectionSet(selectionSet, node);
        }

        foreach (var rule in _rules.LeaveField)
        {
            _visitors[rule].LeaveField(node);
        }

        _context.Field = outerField;
        _context.Type = outerType;
    }

    private void VisitFragmentSpread(FragmentSpreadNode node)
    {
        foreach (var rule in _rules.EnterFragmentSpread)
        {
            _visitors[rule].EnterFragmentSpread(node);
        }

        VisitDirectives(node.Directives, DirectiveLocation.FragmentSpread);
    }

    private void VisitInlineFragment(InlineFragmentNode node)
    {
        var outerType = _context.Type;
        _context.Type = node.TypeCondition is { } condition ? OutputTypeOf(condition) : outerType?.NamedType();
        foreach (var rule in _rules.EnterInlineFragment)
        {
            _visitors[rule].EnterInlineFragment(node);
        }

        if (node.TypeCondition is not null)
        {
            VisitNamedType(node.TypeCondition);
        }

        VisitDirectives(node.Directives, DirectiveLocation.InlineFragment);
        VisitSelectionSet(node.SelectionSet, node);
        _context.Type = outerType;
    }

    private NamedType? OutputTypeOf(NamedTypeNode node) =>
        _context.FindType(node.Name.Value) is { } type && type.IsOutputType() ? type : null;
}
