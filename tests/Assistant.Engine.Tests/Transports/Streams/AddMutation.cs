using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>A mutation that needs no database: it adds up what it is given.</summary>
internal sealed class AddMutation : IMutation
{
    private int _sum;

    /// <summary>What the mutations have added up to.</summary>
    internal int Sum => Volatile.Read(ref _sum);

    public MutationAudit? Audit => null;

    public ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(MutationResult.Done().WithValue("sum", Interlocked.Add(ref _sum, context.Input.Get<int>("number"))));

    public MutationError? Describe(MutationRefusedException refusal, MutationInput input) => null;

    public MutationError? Describe(ConstraintViolationException violation, MutationInput input) => null;
}
