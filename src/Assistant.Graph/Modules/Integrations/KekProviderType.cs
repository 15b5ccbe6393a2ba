using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>KekProvider</c>.</summary>
internal sealed class KekProviderType() : EnumDescription<KekProvider>(
    "Where the key is that encrypts an encryption key.",
    (KekProvider.Local, "In the configuration of the server."),
    (KekProvider.GcpKms, "In the key management of Google Cloud."),
    (KekProvider.AwsKms, "In the key management of AWS."));
