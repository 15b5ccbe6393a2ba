using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Focus;

/// <summary>Whether and how one person is concentrating now; one row for each person. Table <c>assistant.focus_mode_states</c>.</summary>
public sealed class FocusModeState
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person, unique.</summary>
    public Guid UserId { get; set; }

    /// <summary>Whether focus mode is on.</summary>
    public bool IsActive { get; set; }

    /// <summary>How the person concentrates.</summary>
    public FocusMode Mode { get; set; }

    /// <summary>When it was switched on.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it, or the phase of a pomodoro, ends; null: when it's switched off.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>What others are told meanwhile, instead of the person's default message.</summary>
    public string? CustomMessage { get; set; }

    /// <summary>The person's Slack status from before, to be put back, a JSON object.</summary>
    public JsonElement? PreviousSlackStatus { get; set; }

    /// <summary>The part of the round; null without pomodoro.</summary>
    public PomodoroPhase? PomodoroPhase { get; set; }

    /// <summary>Rounds done.</summary>
    public int PomodoroSessionCount { get; set; }

    /// <summary>Rounds planned; null: until it's switched off.</summary>
    public int? PomodoroTotalSessions { get; set; }

    /// <summary>Minutes of work in a round; null: as in the person's focus settings.</summary>
    public int? PomodoroWorkMinutes { get; set; }

    /// <summary>Minutes of break in a round; null: as in the person's focus settings.</summary>
    public int? PomodoroBreakMinutes { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
