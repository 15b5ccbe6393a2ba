using System.Collections.Frozen;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A subscription has exactly one root field, and it's not introspection's.</summary>
internal sealed class SingleFieldSubscriptionsRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Single-Root-Field");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } type)
        {
            return;
        }

        var root = new RootFields(Context, type);
        root.Collect(node.SelectionSet, deferredBy: null);
        var subject = node.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (root.Conditions.Count > 0)
        {
            Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", root.Conditions);
            return;
        }

        if (root.Groups.Count == 0)
        {
            Report($"{subject} must select one top level field.", node.SelectionSet);
        }
        else if (root.Groups.Count > 1)
        {
            Report($"{subject} must select only one top level field.", root.Groups.Values.Skip(1).SelectMany(fields => fields));
        }

        foreach (var fields in root.Groups.Values)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Report($"{subject} must not select an introspection top level field.", fields);
            }
        }
    }

    /// <summary>The fields that an operation selects on its root, by response name, through its fragments.</summary>
    private sealed class RootFields(ValidationContext context, ObjectType type)
    {
        private readonly HashSet<(string Fragment, DirectiveNode? DeferredBy)> _visited = [];

        public OrderedDictionary<string, List<FieldNode>> Groups { get; } = new(StringComparer.Ordinal);

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet, DirectiveNode? deferredBy)
        {
            ValidationContext.EnsureStack();
            for (var i = 0; i < selectionSet.Selections.Count; i++)
            {
                var selection = selectionSet.Selections[i];
                if ((IncrementalDirectives.Find(selection.Directives, "skip")
                    ?? IncrementalDirectives.Find(selection.Directives, "include")) is { } condition)
                {
                    Conditions.Add(condition);
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when Matches(inline.TypeCondition):
                        Collect(inline.SelectionSet, DeferOf(inline) ?? deferredBy);
                        break;
                    case FragmentSpreadNode spread:
                        CollectFragment(spread, DeferOf(spread) ?? deferredBy);
                        break;
                }
            }
        }

        private void CollectFragment(FragmentSpreadNode spread, DirectiveNode? deferredBy)
        {
            var name = spread.Name.Value;
            if (context.Fragments.Find(name) is { } fragment && Matches(fragment.TypeCondition)
                && !_visited.Contains((name, null)) && _visited.Add((name, deferredBy)))
            {
                Collect(fragment.SelectionSet, deferredBy);
            }
        }

        private void Add(FieldNode field)
        {
            if (!Groups.TryGetValue(field.ResponseName, out var fields))
            {
                Groups.Add(field.ResponseName, fields = []);
            }

            fields.Add(field);
        }

        private bool Matches(NamedTypeNode? condition)
        {
            if (condition is null)
            {
                return true;
            }

            var conditionType = context.FindType(condition.Name.Value);
            return conditionType is not null
                && (ReferenceEquals(conditionType, type)
                    || (conditionType.IsAbstractType() && context.Schema.IsPossibleType(conditionType, type)));
        }

        private static DirectiveNode? DeferOf(SelectionNode node) =>
            IncrementalDirectives.Find(node.Directives, IncrementalDirectives.Defer) is { } defer
            && IncrementalDirectives.FindArgument(defer, "if") is not BooleanValueNode { Value: false }
                ? defer
                : null;
    }
}
