using Assistant.Data.Modules.Focus;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>What the reader does to one of his focus sessions, by a function of the database that refuses what can't be.</summary>
internal abstract class FocusSessionMutation : Mutation
{
    /// <summary>The payload's session.</summary>
    protected const string RowField = "focusSession";

    private const string IdField = "id";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = Type.ReadKey(context.Input, IdField, errors);
        Check(context.Input, errors);
        return ValueTask.FromResult(errors.Count > 0
            ? MutationResult.Failed(errors)
            : MutationResult.Done(CreateCommand((Guid)key![0], context.Input)).WithRow(RowField, key[0]));
    }

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        FocusErrors.OfSession(refusal.Reason, Type.Entity!.IdFormat) ?? base.Describe(refusal, input);

    /// <summary>Declares what all of them have.</summary>
    protected static void Configure(MutationTypeDescriptor mutation, string action, string description)
    {
        mutation.Description(description);
        mutation.About<FocusSession>(action);
        mutation.Allow(RowRules.Owner);
        mutation.Id<FocusSession>(IdField, "The session.");
        mutation.Row<FocusSession>(RowField, "The session as it is now.");
        mutation.Error(FocusErrors.IllegalTransition);
    }

    /// <summary>Says what is wrong with the input besides the ID.</summary>
    protected virtual void Check(MutationInput input, List<MutationError> errors)
    {
    }

    /// <summary>What is done to the session of this key.</summary>
    protected abstract WriteCommand CreateCommand(Guid key, MutationInput input);
}
