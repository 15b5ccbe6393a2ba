using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>The labels of deferred and streamed parts are strings, each used once.</summary>
internal sealed class DeferStreamDirectiveLabelRule : RuleVisitor
{
    private Dictionary<string, DirectiveNode>? _known;

    /// <inheritdoc/>
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (node.Name.Value is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream))
        {
            return;
        }

        switch (IncrementalDirectives.FindArgument(node, "label"))
        {
            case null or NullValueNode:
                break;
            case StringValueNode label:
                if (!(_known ??= new(StringComparer.Ordinal)).TryAdd(label.Value, node))
                {
                    const string Message =
                        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.";
                    Report(Message, _known[label.Value], node);
                }

                break;
            default:
                Report($"Argument \"@{node.Name.Value}(label:)\" must be a static string.", node);
                break;
        }
    }
}
