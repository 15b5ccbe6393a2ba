using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Operations;
using Assistant.Engine.Relational;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>One root field of a mutation, for one reader.</summary>
/// <param name="Prepared">The operation.</param>
/// <param name="Selection">The field.</param>
/// <param name="Mutation">Its work.</param>
/// <param name="Variables">The operation's variables.</param>
/// <param name="Reader">Who asks.</param>
internal sealed record MutationField(
    PreparedOperation Prepared, Selection Selection, IMutation Mutation, VariableValues Variables, Reader Reader)
{
    /// <summary>The field's name in the schema.</summary>
    public string Name => Selection.Field.Name;

    /// <summary>Whether the reader may not do it, whatever it is done to.</summary>
    public bool IsForOthers =>
        Selection.Field.Binding is MutationBinding { IsForAdministrators: true } && Reader.Kind != ReaderKind.Administrator;
}
