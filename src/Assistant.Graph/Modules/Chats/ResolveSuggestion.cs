using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Language.Ast;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>resolveSuggestion</c>.</summary>
internal sealed class ResolveSuggestion : RowChange<Suggestion>
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Identify(mutation);
        mutation.Description("Notes that the owner has taken or declined a suggestion, or opens it again. The document doesn't change by it.");
        mutation.Allow(RowRules.DocumentOwner);
        mutation.Column<Suggestion>(
            suggestion => suggestion.IsResolved, "Whether it is resolved; false opens it again.", fallback: new BooleanValueNode { Value = true });
    }
}
