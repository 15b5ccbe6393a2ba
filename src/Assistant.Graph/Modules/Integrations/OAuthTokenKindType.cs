using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>OAuthTokenKind</c>.</summary>
internal sealed class OAuthTokenKindType() : EnumDescription<OAuthTokenKind>(
    "How a token was made.",
    (OAuthTokenKind.Oauth, "By the service, after the person agreed."),
    (OAuthTokenKind.Pat, "By the person: a personal access token."));
