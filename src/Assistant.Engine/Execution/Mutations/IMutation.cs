using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>The work of one mutation field. One instance serves all requests.</summary>
public interface IMutation
{
    /// <summary>What the audit log says of it; null for one that isn't written down.</summary>
    MutationAudit? Audit { get; }

    /// <summary>
    /// Checks the input and says what is to be done. It may ask the database through <paramref name="context"/>, within the mutation's
    /// transaction; it runs again where another transaction came in between.
    /// </summary>
    ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken);

    /// <summary>What a command's refusal (<c>app.require</c>) means to the client; null where that can't be.</summary>
    MutationError? Describe(MutationRefusedException refusal, MutationInput input);

    /// <summary>What the database's refusal of a row means to the client; null where it is unexpected.</summary>
    MutationError? Describe(ConstraintViolationException violation, MutationInput input);
}
