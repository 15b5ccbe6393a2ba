namespace Assistant.Graph.Security;

/// <summary>Makes a person for an identity that the database doesn't know yet.</summary>
public interface IUserProvisioner
{
    /// <summary>Makes sure that the person of a verified token exists.</summary>
    /// <returns>False where the database can't be reached; the next request tries again.</returns>
    ValueTask<bool> ProvisionAsync(TokenClaims claims, CancellationToken cancellationToken);
}
