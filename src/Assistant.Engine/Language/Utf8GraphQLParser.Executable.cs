using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = Here;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            SelectionSet = selectionSet,
            Location = From(start),
        };
    }

    // Null when the current name begins no executable definition.
    private ExecutableDefinitionNode? ParseExecutableDefinition(TokenStart start, StringValueNode? description)
    {
        if (TryTakeOperationType() is { } operation)
        {
            return ParseOperation(start, description, operation);
        }

        return TakeKeyword("fragment"u8) ? ParseFragmentDefinition(start, description) : null;
    }

    private OperationType? TryTakeOperationType()
    {
        if (TakeKeyword("query"u8))
        {
            return OperationType.Query;
        }

        if (TakeKeyword("mutation"u8))
        {
            return OperationType.Mutation;
        }

        return TakeKeyword("subscription"u8) ? OperationType.Subscription : null;
    }

    private OperationDefinitionNode ParseOperation(TokenStart start, StringValueNode? description, OperationType operation)
    {
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode
        {
            Description = description,
            Operation = operation,
            Name = name,
            VariableDefinitions = variables,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = From(start),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(TokenStart start, StringValueNode? description)
    {
        var name = ParseFragmentName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = From(start),
        };
    }

    private NameNode ParseFragmentName() => IsKeyword("on"u8) ? throw Unexpected() : ParseName();

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Take(TokenKind.ParenOpen))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseVariableDefinition());
        }
        while (!Take(TokenKind.ParenClose));
        return Pop<VariableDefinitionNode>(mark);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Here;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Take(TokenKind.EqualsSign) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = type,
            DefaultValue = defaultValue,
            Directives = directives,
            Location = From(start),
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Here;
        if (_lexer.Kind == TokenKind.BraceOpen)
        {
            EnterLevel();
        }

        Expect(TokenKind.BraceOpen);
        var mark = _pendingCount;
        do
        {
            Push(_lexer.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        }
        while (!Take(TokenKind.BraceClose));
        LeaveLevel();
        var selections = Pop<SelectionNode>(mark);
        return new SelectionSetNode { Selections = selections, Location = From(start) };
    }

    private FieldNode ParseField()
    {
        var start = Here;
        if (++_fieldCount > _options.MaxFields)
        {
            throw ErrorHere($"Document contains more than {_options.MaxFields} fields. Parsing aborted.");
        }

        var name = ParseName();
        NameNode? alias = null;
        if (Take(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _lexer.Kind == TokenKind.BraceOpen ? ParseSelectionSet() : null;
        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = From(start),
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = Here;
        Expect(TokenKind.Spread);
        var hasTypeCondition = TakeKeyword("on"u8);
        if (!hasTypeCondition && _lexer.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode { Name = name, Directives = spreadDirectives, Location = From(start) };
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode
        {
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = From(start),
        };
    }

    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!Take(TokenKind.ParenOpen))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValueLiteral(isConstant);
            Push(new ArgumentNode { Name = name, Value = value, Location = From(start) });
        }
        while (!Take(TokenKind.ParenClose));
        return Pop<ArgumentNode>(mark);
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            Expect(TokenKind.At);
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            Push(new DirectiveNode { Name = name, Arguments = arguments, Location = From(start) });
        }
        while (_lexer.Kind == TokenKind.At);
        return Pop<DirectiveNode>(mark);
    }
}
