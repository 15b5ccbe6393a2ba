using Assistant.Data.Modules.Focus;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>What the reader does to his own focus mode, by a function of the database that answers with a result.</summary>
internal abstract class FocusModeMutation : Mutation
{
    private const string RowField = "focusModeState";
    private const string MessageField = "message";

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) => FocusErrors.OfMode(refusal.Reason);

    /// <summary>Declares what all of them have.</summary>
    protected static void Configure(MutationTypeDescriptor mutation, string action, string description)
    {
        mutation.Description(description);
        mutation.About<FocusModeState>(action);
        mutation.Allow(RowRules.Owner);
        mutation.Row<FocusModeState>(RowField, "Focus mode as it is now.", state => state.UserId);
    }

    /// <summary>Takes a step, which is a call of a function with a result. The reader has one row, so it needs no other name than his.</summary>
    protected static MutationResult Move(MutationContext context, string call, params IReadOnlyList<WriteParameter> parameters) =>
        MutationResult.Done(new WriteCommand($"select app.require(f.result = 'OK', f.result) from {call} as f", parameters))
            .WithRow(RowField, context.Known.Key) with
        { AuditedKey = null };

    /// <summary>Declares the message that others are told.</summary>
    protected static void Message(MutationTypeDescriptor mutation, string description) =>
        mutation.Column<FocusModeState>(state => state.CustomMessage, description, name: MessageField);

    /// <summary>Reads the message that others are told, the only column of the input.</summary>
    protected WriteParameter ReadMessage(MutationInput input, List<MutationError> errors) =>
        Type.ReadColumns(input, errors) is [var message] ? message.Value : WriteParameter.Text(null);
}
