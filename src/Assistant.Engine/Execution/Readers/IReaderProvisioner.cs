namespace Assistant.Engine.Execution.Readers;

/// <summary>Makes a person for a token that the database doesn't know yet, where the host wants that.</summary>
public interface IReaderProvisioner
{
    /// <summary>Makes the person.</summary>
    /// <returns>True where one was made; false where the host refuses unknown people.</returns>
    ValueTask<bool> ProvisionAsync(AuthenticatedCaller caller, CancellationToken cancellationToken);
}
