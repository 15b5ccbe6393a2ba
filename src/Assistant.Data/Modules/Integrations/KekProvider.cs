namespace Assistant.Data.Modules.Integrations;

/// <summary>Where the key is that encrypts an encryption key.</summary>
public enum KekProvider
{
    /// <summary>In the configuration of the server.</summary>
    Local,

    /// <summary>In the key management of Google Cloud.</summary>
    GcpKms,

    /// <summary>In the key management of AWS.</summary>
    AwsKms,
}
