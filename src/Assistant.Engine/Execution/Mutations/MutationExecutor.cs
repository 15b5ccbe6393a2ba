using System.Collections.Frozen;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Operations;
using Assistant.Engine.Sql;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>Runs the root fields of a mutation one after the other, each in its own transaction (specification, section 6.2.2).</summary>
internal sealed class MutationExecutor(IDatabase database, IServiceProvider services, ReaderDirectory readers, MutationFieldExecutor fields)
{
    // Writers who meet are tried again a few times, at different moments.
    private const int Attempts = 5;
    private const int LongestPause = 20;

    /// <summary>Runs a mutation.</summary>
    /// <returns>The objects of the root fields in the order of the answer, as far as it came; null where nobody is signed in.</returns>
    public async ValueTask<IReadOnlyList<MutationAnswer>?> ExecuteAsync(
        PreparedOperation prepared, Operation operation, VariableValues variables, AuthenticatedCaller caller, PlanReport? report, CancellationToken cancellationToken)
    {
        List<MutationAnswer> answers = [];
        foreach (var selection in operation.SelectionSet.Selections)
        {
            var part = selection.Field.Binding is MutationBinding binding
                ? await RunAsync(prepared, selection, binding.Mutation, variables, caller, report, cancellationToken)
                : TypeName(operation);
            if (part is null)
            {
                return null;
            }

            answers.Add(new MutationAnswer(selection, part));
            if (part.Json is null)
            {
                // The whole data is null, and what comes after isn't begun.
                break;
            }
        }

        return answers;
    }

    private async ValueTask<AnswerPart?> RunAsync(
        PreparedOperation prepared,
        Selection selection,
        IMutation mutation,
        VariableValues variables,
        AuthenticatedCaller caller,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        var input = ReadInput(selection, variables);
        for (var attempt = 1; ; attempt++)
        {
            if (await readers.FindAsync(caller, cancellationToken) is not { } reader)
            {
                return null;
            }

            var session = new WriteSession
            {
                ClaimsJson = caller.ClaimsJson,
                MayBeAdmin = caller.MayBeAdmin,
                Known = new KnownReader(reader.Key, caller.Issuer, caller.Subject),
                Reader = reader.Text,
            };
            try
            {
                await using var transaction = database.BeginWrite(session);
                var context = new MutationContext(input, session.Known, reader.Kind, services, transaction);
                return await fields.RunAsync(
                    new MutationField(prepared, selection, mutation, variables, reader), context, transaction, () => database.BeginWrite(session), report, cancellationToken);
            }
            catch (ReaderChangedException) when (attempt < Attempts)
            {
                readers.Correct(caller, null);
            }
            catch (WriteConflictException) when (attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(1, LongestPause * attempt), cancellationToken);
            }
        }
    }

    private static MutationInput ReadInput(Selection selection, VariableValues variables) => new(
        selection.CoerceArguments(variables).Get<IReadOnlyDictionary<string, object?>>(MutationTypes.InputArgument)
        ?? FrozenDictionary<string, object?>.Empty);

    private static AnswerPart TypeName(Operation operation) =>
        new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(operation.RootType.Name), []);
}
