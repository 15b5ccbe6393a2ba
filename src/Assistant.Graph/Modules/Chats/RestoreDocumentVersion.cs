using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>restoreDocumentVersion</c>.</summary>
internal sealed class RestoreDocumentVersion : Mutation
{
    private const string LockText = "select app.require(app.lock_document($1), 'NOT_FOUND')";
    private const string RestoreText =
        """
        with restored as (
          insert into assistant.document_versions (document_id, title, content, kind)
          select v.document_id, v.title, v.content, v.kind
          from assistant.document_versions as v
          where v.document_id = $1 and v.created_at = $2
          returning true)
        select app.require(exists (select from restored), 'NOT_FOUND')
        """;

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        if (Type.ReadKey(context.Input, "id", errors) is not [Guid document, DateTime moment])
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        return ValueTask.FromResult(MutationResult
            .Done(
                new WriteCommand(LockText, WriteParameter.Uuid(document)),
                new WriteCommand(RestoreText, WriteParameter.Uuid(document), WriteParameter.Timestamp(moment)))
            .WithRow("document", document));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Saves a new version of a document that is as an earlier one was. The versions between them stay.");
        mutation.About<Document>("restore_version");
        mutation.Allow(RowRules.DocumentOwner);
        mutation.Id<DocumentVersion>("id", "The id of the version.");
        mutation.Row<Document>("document", "The document; its `latestVersion` is the one that was saved.");
    }
}
