using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>createSuggestion</c>.</summary>
internal sealed class CreateSuggestion : Mutation
{
    private const string Text =
        "insert into assistant.suggestions (id, document_id, document_created_at, original_text, suggested_text, description)\n"
        + "values ($1, $2, $3, $4, $5, $6)\nreturning true";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var version = Type.ReadKey(context.Input, "documentVersionId", errors);
        Type.ReadColumns(context.Input, errors);
        if (errors.Count > 0 || version is not [Guid document, DateTime moment])
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var key = Guid.CreateVersion7();
        var insert = new WriteCommand(
            Text,
            WriteParameter.Uuid(key),
            WriteParameter.Uuid(document),
            WriteParameter.Timestamp(moment),
            WriteParameter.Text(context.Input.Get<string>("originalText")),
            WriteParameter.Text(context.Input.Get<string>("suggestedText")),
            WriteParameter.Text(context.Input.Get<string>("description")));
        return ValueTask.FromResult(MutationResult.Done(insert).WithRow("suggestion", key));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Proposes to replace a piece of a document's version by another.");
        mutation.About<Suggestion>("create");
        mutation.Allow(RowRules.DocumentOwner);
        mutation.Id<DocumentVersion>("documentVersionId", "The id of the version that it is for; the bare key will do.");
        mutation.Column<Suggestion>(suggestion => suggestion.OriginalText, "The piece as it stands in the version.", isRequired: true);
        mutation.Column<Suggestion>(suggestion => suggestion.SuggestedText, "What could stand there instead.", isRequired: true);
        mutation.Column<Suggestion>(suggestion => suggestion.Description, "Why.");
        mutation.Row<Suggestion>("suggestion", "What was made.");
    }
}
