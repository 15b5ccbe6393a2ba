using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>Moves a focus session on to another status.</summary>
/// <param name="verb">What the database calls it, and the audit log.</param>
/// <param name="description">What it does, for the schema.</param>
internal abstract class MoveFocusSession(string verb, string description) : FocusSessionMutation
{
    private const string Move =
        "select app.require(m.result = 'OK', concat_ws(' ', m.result, m.status, m.key)) from app.move_focus_session($1, $2) as m";

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation) => Configure(mutation, verb, description);

    /// <inheritdoc/>
    protected override WriteCommand CreateCommand(Guid key, MutationInput input) =>
        new(Move, WriteParameter.Uuid(key), WriteParameter.Text(verb));
}
