using Assistant.Data.Modules.Focus;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>startFocusSession</c>: begins a stretch of work.</summary>
internal sealed class StartFocusSession : Mutation
{
    private const string RowField = "focusSession";
    private const string Start =
        "select app.require(s.result = 'OK', concat_ws(' ', s.result, 'active', s.key)) from app.start_focus_session($1, $2, $3, $4, $5) as s";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = Type.ReadColumns(context.Input, errors).ToDictionary(value => value.Column.Name, value => value.Value);
        if (errors.Count > 0)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var key = Guid.CreateVersion7();
        WriteParameter Value(string column, ColumnType type) => values.GetValueOrDefault(column, new WriteParameter(type, null));
        var start = new WriteCommand(
            Start,
            Value("title", ColumnType.Text),
            Value("duration_minutes", ColumnType.Int32),
            Value("blocked_apps", ColumnType.Json),
            Value("blocked_websites", ColumnType.Json),
            WriteParameter.Uuid(key));
        return ValueTask.FromResult(MutationResult.Done(start).WithRow(RowField, key));
    }

    /// <inheritdoc/>
    public override MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        FocusErrors.OfSession(refusal.Reason, Type.Entity!.IdFormat);

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        mutation.Description("Begins a stretch of concentrated work. A person has one that is running, and others may be paused.");
        mutation.About<FocusSession>("start");
        mutation.Allow(RowRules.Owner);
        mutation.Column<FocusSession>(session => session.Title, "What it is for.");
        mutation.Column<FocusSession>(session => session.DurationMinutes, "Minutes that are planned.", isRequired: true);
        mutation.Column<FocusSession>(session => session.BlockedApps, "Applications that can't be opened meanwhile: a list of names.");
        mutation.Column<FocusSession>(session => session.BlockedWebsites, "Websites that can't be opened meanwhile: a list of addresses.");
        mutation.Row<FocusSession>(RowField, "The session, which is running.");
        mutation.Error(FocusErrors.SessionActive);
    }
}
