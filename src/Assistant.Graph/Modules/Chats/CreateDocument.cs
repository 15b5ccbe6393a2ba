using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>createDocument</c>.</summary>
internal sealed class CreateDocument : Mutation
{
    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = Type.ReadColumns(context.Input, errors);
        if (errors.Count > 0)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var key = Guid.CreateVersion7();
        var (documents, versions) = (Type.Table<Document>(), Type.Table<DocumentVersion>());
        return ValueTask.FromResult(MutationResult
            .Done(
                new WriteCommand(WriteStatements.Insert(documents, documents.PrimaryKey), WriteParameter.Uuid(key)),
                new WriteCommand(
                    WriteStatements.Insert(versions, [versions.PrimaryKey[0], .. values.Select(value => value.Column)]),
                    [WriteParameter.Uuid(key), .. values.Select(value => value.Value)]))
            .WithRow("document", key));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Begins a document with its first version.");
        mutation.About<Document>("create");
        mutation.Allow(RowRules.Owner);
        mutation.Column<DocumentVersion>(version => version.Title, "The title.", isRequired: true);
        mutation.Column<DocumentVersion>(version => version.Content, "The content; missing for a document that only has a title yet.");
        mutation.Column<DocumentVersion>(version => version.Kind, "What kind of content it is; text where it isn't given.");
        mutation.Row<Document>("document", "What was made; its `latestVersion` is the first.");
    }
}
