using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>What the rules know: the document, the schema, and the types at the current place of the walk.</summary>
public sealed class ValidationContext
{
    private readonly ErrorCollector _errors;
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _usages = [];
    private FrozenDictionary<string, DirectiveType>? _documentDirectives;

    internal ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Fragments = new FragmentGraph(document);
        _errors = new ErrorCollector(options.MaxErrors);
    }

    /// <summary>The schema that the document is meant for.</summary>
    public Schema Schema { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>How the document is validated.</summary>
    public ValidationOptions Options { get; }

    /// <summary>Whether messages leave out suggestions.</summary>
    public bool HideSuggestions => Options.HideSuggestions;

    /// <summary>The document's fragments and where they're spread.</summary>
    public FragmentGraph Fragments { get; }

    /// <summary>The type of the current operation, field or fragment; null when it's unknown.</summary>
    public IType? Type { get; internal set; }

    /// <summary>The type of the innermost selection set; null when it's unknown or not composite.</summary>
    public NamedType? ParentType { get; internal set; }

    /// <summary>The innermost field; null when there is none or it's unknown.</summary>
    public OutputField? Field { get; internal set; }

    /// <summary>The current directive; null outside of directives and for an unknown one.</summary>
    public DirectiveType? Directive { get; internal set; }

    /// <summary>The current argument; null outside of arguments and for an unknown one.</summary>
    public InputField? Argument { get; internal set; }

    /// <summary>Whether the current definition belongs to the type system, so that it isn't executable.</summary>
    public bool IsInTypeSystem { get; internal set; }

    /// <summary>Whether as many errors are found as are reported.</summary>
    internal bool IsFull => _errors.IsFull;

    /// <summary>The schema's type of this name; null when there is none.</summary>
    public NamedType? FindType(string name) => Schema.TryGetType(name, out var type) ? type : null;

    /// <summary>
    /// The directive of this name: the document's own where it defines one, which only an invalid document does,
    /// and otherwise the schema's; null when there is none.
    /// </summary>
    public DirectiveType? FindDirective(string name)
    {
        _documentDirectives ??= Document.Definitions.OfType<DirectiveDefinitionNode>().Select(CreateDirective)
            .GroupBy(directive => directive.Name).ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return _documentDirectives.TryGetValue(name, out var directive) || Schema.TryGetDirective(name, out directive) ? directive : null;
    }

    /// <summary>Where a definition uses variables, in the order of the document.</summary>
    public IReadOnlyList<VariableUsage> GetVariableUsages(ExecutableDefinitionNode definition) =>
        _usages.TryGetValue(definition, out var usages) ? usages : [];

    /// <summary>Where an operation and the fragments that it reaches use variables. Complete once the walk is over.</summary>
    public IEnumerable<VariableUsage> GetAllVariableUsages(OperationDefinitionNode operation)
    {
        foreach (var usage in GetVariableUsages(operation))
        {
            yield return usage;
        }

        foreach (var fragment in Fragments.GetReached(operation))
        {
            var usages = GetVariableUsages(fragment);
            Fragments.SpendWork(usages.Count);
            foreach (var usage in usages)
            {
                yield return usage;
            }
        }
    }

    /// <summary>Has the rule's <see cref="RuleVisitor.CheckOperation"/> called when the walk is over; its errors are
    /// reported in the place of this call.</summary>
    public void CheckLater(RuleVisitor rule, OperationDefinitionNode operation) => _errors.CheckLater(rule, operation);

    /// <summary>Ends validation with an error when fragments are nested so deeply that the stack might not do.</summary>
    /// <exception cref="ValidationAbortedException">There is little stack left.</exception>
    internal static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ValidationAbortedException("The document's fragments are nested too deeply. Validation aborted.");
        }
    }

    private static DirectiveType CreateDirective(DirectiveDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        IsRepeatable = node.IsRepeatable,
        Locations =
        [
            .. node.Locations.Select(name => DirectiveLocationExtensions.TryParse(name.Value, out var location) ? location : (DirectiveLocation?)null)
                .OfType<DirectiveLocation>(),
        ],
        Arguments =
        [
            // Where a name is defined twice, a definition that asks for a value counts, as in graphql-js.
            .. node.Arguments.OrderBy(argument => argument is not { Type: NonNullTypeNode, DefaultValue: null })
                .GroupBy(argument => argument.Name.Value)
                .Select(group => group.LastOrDefault(argument => argument is { Type: NonNullTypeNode, DefaultValue: null }) ?? group.First())
                .Select(argument => new InputField
                {
                    Name = argument.Name.Value,
                    TypeReference = SyntaxPrinter.Print(argument.Type),
                    DefaultValue = argument.DefaultValue,
                }),
        ],
    };

    internal void AddUsage(ExecutableDefinitionNode definition, VariableUsage usage)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            _usages.Add(definition, usages = []);
        }

        usages.Add(usage);
    }

    internal void Report(
        RuleVisitor rule, string message, IReadOnlyList<SourceLocation> locations, FrozenDictionary<string, object?>? extensions) =>
        _errors.Add(new GraphQLError { Message = message, Locations = locations, Code = rule.Code, Extensions = extensions });

    internal IReadOnlyList<GraphQLError> Complete() => _errors.Complete();

    internal IReadOnlyList<GraphQLError> Abort(string message) => _errors.Abort(message);
}
