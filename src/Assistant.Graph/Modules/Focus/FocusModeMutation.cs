using System.Text;
using Assistant.Data.Modules.Focus;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>What the reader does to his own focus mode, by a function of the database that answers with a key and a result.</summary>
internal abstract class FocusModeMutation : Mutation
{
    private const string RowField = "focusModeState";

    /// <summary>Declares what all of them have.</summary>
    protected static void Configure(MutationTypeDescriptor mutation, string action, string description)
    {
        mutation.Description(description);
        mutation.About<FocusModeState>(action);
        mutation.Allow(RowRules.Owner);
        mutation.Row<FocusModeState>(RowField, "Focus mode as it is now.");
    }

    /// <summary>Takes the step. Whether the reader has a row, and so its key, is known afterwards.</summary>
    protected static async ValueTask<MutationResult> MoveAsync(MutationContext context, WriteCommand step, CancellationToken cancellationToken)
    {
        var answers = await context.QueryAsync(
            step, row => (Key: row.IsNull(0) ? (Guid?)null : row.GetGuid(0), Result: Encoding.UTF8.GetString(row.GetText(1))), cancellationToken);
        var (key, result) = answers[0];
        return result switch
        {
            "OK" => MutationResult.Done().WithRow(RowField, key!.Value),
            "ALREADY_ACTIVE" => MutationResult.Failed(FocusErrors.ModeIsActive()),
            "NOT_ACTIVE" => MutationResult.Failed(FocusErrors.ModeIsInactive()),
            "NOT_POMODORO" => MutationResult.Failed(FocusErrors.ModeHasNoPhases()),
            "PHASE_CHANGED" => MutationResult.Failed(FocusErrors.PhaseHasChanged()),
            _ => throw new InvalidOperationException($"A step of focus mode came out as {result}."),
        };
    }

    /// <summary>Reads the message that others are told.</summary>
    protected static string? ReadMessage(MutationInput input, string field, List<MutationError> errors)
    {
        var message = input.Get<string>(field);
        if (message is not null && !StorableText.IsStorable(message))
        {
            errors.Add(MutationErrorTypes.InvalidField(field, $"`{field}` can't hold the character U+0000."));
        }

        return message;
    }
}
