using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>CredentialType</c>.</summary>
internal sealed class CredentialTypeType() : EnumDescription<CredentialType>(
    "What a credential is.",
    (CredentialType.OauthToken, "An OAuth access token, with or without one to refresh it."),
    (CredentialType.ApiKey, "A key of the service."),
    (CredentialType.BotToken, "The token of a bot."),
    (CredentialType.WebhookSecret, "The secret that signs what the service sends."),
    (CredentialType.Other, "Something else."));
