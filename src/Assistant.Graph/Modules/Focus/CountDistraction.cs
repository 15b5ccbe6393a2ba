using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>countDistraction</c>: counts that the person tried to reach something that is closed.</summary>
internal sealed class CountDistraction : FocusSessionMutation
{
    private const string TimesField = "times";
    private const string Count =
        "select app.require(c.result = 'OK', concat_ws(' ', c.result, c.status)) from app.count_distraction($1, $2) as c";

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "count", "Counts that the person tried to open something that is closed while the session is running.");
        mutation.Value(TimesField, "Int!", "How often.", new IntValueNode { Value = "1" });
    }

    /// <inheritdoc/>
    protected override void Check(MutationInput input, List<MutationError> errors)
    {
        if (input.Get<int>(TimesField) < 1)
        {
            errors.Add(FocusErrors.TooSmall(TimesField));
        }
    }

    /// <inheritdoc/>
    protected override WriteCommand CreateCommand(Guid key, MutationInput input) =>
        new(Count, WriteParameter.Uuid(key), WriteParameter.Int32(input.Get<int>(TimesField)));
}
