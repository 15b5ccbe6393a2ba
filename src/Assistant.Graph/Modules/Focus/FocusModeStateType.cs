using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The type <c>FocusModeState</c>.</summary>
internal sealed class FocusModeStateType : EntityType<FocusModeState>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<FocusModeState> type)
    {
        type.Description("Whether and how a person is concentrating at the moment. Only that person sees it.");
        type.Field(state => state.IsActive, "Whether focus mode is on.");
        type.Field(state => state.Mode, "How the person concentrates.");
        type.Field(state => state.StartedAt, "When focus mode was switched on; missing before the first time.");
        type.Field(state => state.EndsAt, "When it ends, or the running phase of a pomodoro; missing when it lasts until it is switched off.");
        type.Field(state => state.CustomMessage, "What others are told this time; missing where the default message will do.");
        type.Field(state => state.PreviousSlackStatus, "The Slack status from before, which is put back at the end.");
        type.Field(state => state.PomodoroPhase, "The running phase of a pomodoro; missing otherwise.");
        type.Field(state => state.PomodoroSessionCount, "How many rounds of work are done.");
        type.Field(state => state.PomodoroTotalSessions, "How many rounds are planned; missing when they go on until it is switched off.");
        type.Field(state => state.PomodoroWorkMinutes, "Minutes of work in a round; missing where the person's settings hold.");
        type.Field(state => state.PomodoroBreakMinutes, "Minutes of break in a round; missing where the person's settings hold.");
        type.Field(state => state.CreatedAt, "When the person first used focus mode.");
        type.Field(state => state.UpdatedAt, "When the state last changed.");
        type.Field(state => state.UserId, "The person's key.");
        type.Reference(state => state.User, "The person.");
        type.RootById("focusModeState");
    }
}
