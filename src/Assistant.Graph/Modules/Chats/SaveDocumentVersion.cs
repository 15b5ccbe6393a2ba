using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>saveDocumentVersion</c>.</summary>
internal sealed class SaveDocumentVersion : Mutation
{
    private const string IfLatestField = "ifLatestVersionAt";
    private const string LockText = "select app.require(app.lock_document($1), 'NOT_FOUND')";
    private const string IfLatestText =
        "select app.require(exists (select from assistant.documents as d where d.id = $1 and d.latest_version_at = $2), 'CONFLICT')";

    private static readonly string[] Carried = ["title", "content", "kind"];

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = Type.ReadKey(context.Input, "documentId", errors);
        var values = Type.ReadColumns(context.Input, errors);
        if (errors.Count > 0 || key is not [Guid document])
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        // Who saves at the same moment waits at the lock, and the statements after it see what was saved meanwhile.
        var guard = context.Input.TryGet<DateTime>(IfLatestField, out var moment)
            ? [new WriteCommand(IfLatestText, WriteParameter.Uuid(document), WriteParameter.Timestamp(moment))]
            : Array.Empty<WriteCommand>();
        return ValueTask.FromResult(MutationResult
            .Done([
                new WriteCommand(LockText, WriteParameter.Uuid(document)),
                .. guard,
                new WriteCommand(
                    InsertText([.. values.Select(value => value.Column.Name)]), [WriteParameter.Uuid(document), .. values.Select(value => value.Value)]),
            ])
            .WithRow("document", document));
    }

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        refusal.Reason == WriteStatements.Conflict
            ? MutationErrorTypes.Taken("Somebody else has saved a version since you read it.")
            : base.Describe(refusal, input);

    /// <inheritdoc/>
    public override MutationError? Describe(ConstraintViolationException violation, MutationInput input) =>
        violation.Kind == ConstraintKind.NotNull
            ? MutationErrorTypes.InvalidField("title", "`title` must be given, since the document has no version yet.")
            : base.Describe(violation, input);

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Saves a new version of a document. What isn't given is as in the latest version.");
        mutation.About<Document>("save_version");
        mutation.Allow(RowRules.DocumentOwner);
        mutation.Id<Document>("documentId", "The id of the document; the bare key will do.");
        mutation.Column<DocumentVersion>(version => version.Title, "The title.");
        mutation.Column<DocumentVersion>(version => version.Content, "The content.");
        mutation.Column<DocumentVersion>(version => version.Kind, "What kind of content it is.");
        mutation.Value(
            IfLatestField, "DateTime", "What `latestVersionAt` was when it was read: where somebody has saved a version since, nothing is done.");
        mutation.Row<Document>("document", "The document; its `latestVersion` is the one that was saved.");
        mutation.Error(MutationErrorTypes.Conflict);
    }

    private static string InsertText(IReadOnlyList<string> given)
    {
        var values = Carried.Select(column =>
            given.Contains(column) ? $"${2 + given.ToList().IndexOf(column)}"
            : column == "kind" ? "coalesce(v.kind, 'text')"
            : $"v.{column}");
        return $"""
            insert into assistant.document_versions (document_id, title, content, kind)
            select d.id, {string.Join(", ", values)}
            from assistant.documents as d
            left join assistant.document_versions as v on v.document_id = d.id and v.created_at = d.latest_version_at
            where d.id = $1
            returning true
            """;
    }
}
