using System.Text.Json;
using Assistant.Data.Modules.Chats;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The mutation <c>sendMessage</c>.</summary>
internal sealed class SendMessage : Mutation
{
    private const string ContentField = "content";
    private const string PartsField = "parts";
    private const string AttachmentsField = "attachments";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = Type.ReadColumns(context.Input, errors);
        if (errors.Count == 0 && IsEmpty(context.Input))
        {
            errors.Add(MutationErrorTypes.InvalidField(ContentField, $"`{ContentField}`, `{PartsField}` or `{AttachmentsField}` must hold something."));
        }

        if (errors.Count > 0)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var table = Type.Table<Message>();
        object key = Guid.CreateVersion7();
        var insert = new WriteCommand(
            WriteStatements.Insert(table, [table.PrimaryKey[0], .. values.Select(value => value.Column)]),
            [new WriteParameter(table.PrimaryKey[0].Type, key), .. values.Select(value => value.Value)]);
        return ValueTask.FromResult(MutationResult.Done(insert).WithRow("message", key));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Adds a message to a chat; the chat's totals follow. The assistant's messages are added by it just as the person's.");
        mutation.About<Message>("create");
        mutation.Allow(RowRules.ChatOwner);
        mutation.Column<Message>(message => message.ChatId, "The id of the chat; the bare key will do.", isRequired: true);
        mutation.Column<Message>(message => message.Role, "Who speaks.", fallback: new EnumValueNode { Value = "USER" });
        mutation.Column<Message>(message => message.Content, $"The text without any structure; it, `{PartsField}` or `{AttachmentsField}` must hold something.");
        mutation.Column<Message>(message => message.Parts, "The structured form: a list of texts, tool calls and the like.");
        mutation.Column<Message>(message => message.Attachments, "Files that come along: a list.");
        mutation.Column<Message>(message => message.Metadata, "What the application keeps with the message.");
        mutation.Column<Message>(message => message.ModelUsed, "The name of the model that wrote it.");
        mutation.Column<Message>(message => message.InputTokens, "Tokens that the model has read for it.");
        mutation.Column<Message>(message => message.OutputTokens, "Tokens that the model has written for it.");
        mutation.Column<Message>(message => message.Cost, "What it has cost, in US dollars.");
        mutation.Row<Message>("message", "What was said.");
    }

    private static bool IsEmpty(MutationInput input) =>
        string.IsNullOrWhiteSpace(input.Get<string>(ContentField)) && !HasItems(input, PartsField) && !HasItems(input, AttachmentsField);

    private static bool HasItems(MutationInput input, string field) => input.TryGet<JsonElement>(field, out var list) && list.GetArrayLength() > 0;
}
