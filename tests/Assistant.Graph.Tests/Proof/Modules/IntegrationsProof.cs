namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Integrations with their shares, from both sides of each, and what single people connect to.</summary>
public sealed class IntegrationsProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("Integration", "integrations", "name", IntegrationRules.IsReader)
        {
            Guarded = new Dictionary<string, (Visibility, string)>
            {
                ["metadata"] = (IntegrationRules.IsAdmin, "(select d.metadata from assistant.integration_details d where d.id = t.id)"),
            },
        },
        new("IntegrationCredential", "integration_credentials", "credentialType", IntegrationRules.IsAdminOfParent),
        new("ServiceResource", "service_resources", "name", IntegrationRules.IsResourceReader),
        new("IntegrationShare", "integration_shares", "shareLevel", IntegrationRules.IsShareParty),
        new("ResourceAccess", "resource_access", "accessLevel", IntegrationRules.IsAccessParty) { Plural = "resourceAccesses" },
        new("IntegrationEvent", "integration_events", "eventType", IntegrationRules.IsEventParty),
        new("OAuthToken", "oauth_tokens", "accountLabel", Seen.ByOwner),
        new("EncryptionKey", "encryption_keys", "keyName", Seen.ByAdmin) { Plural = "encryptionKeys" },
        new("GitHubAppConfig", "github_app_configs", "label", Seen.ByOwner),
        new("GitHubRepository", "github_repositories", "repoName", Seen.ByOwner),
        new("WebhookSubscription", "webhook_subscriptions", "name", Seen.ByOwner),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "integrations", "Integration", true, ("id", "owner_user_id")),
        new("User", "oAuthTokens", "OAuthToken", true, ("id", "user_id")),
        new("User", "gitHubAppConfigs", "GitHubAppConfig", true, ("id", "user_id")),
        new("User", "gitHubRepositories", "GitHubRepository", true, ("id", "user_id")),
        new("User", "webhookSubscriptions", "WebhookSubscription", true, ("id", "user_id")),
        new("Team", "integrations", "Integration", true, ("id", "owner_team_id")),
        new("Team", "integrationShares", "IntegrationShare", true, ("id", "team_id")),
        new("Team", "resourceAccess", "ResourceAccess", true, ("id", "team_id")),
        new("Integration", "ownerUser", "UserProfile", false, ("owner_user_id", "id")),
        new("Integration", "ownerTeam", "Team", false, ("owner_team_id", "id")),
        new("Integration", "createdByUser", "UserProfile", false, ("created_by_user_id", "id")),
        new("Integration", "credentials", "IntegrationCredential", true, ("id", "integration_id")),
        new("Integration", "resources", "ServiceResource", true, ("id", "integration_id")),
        new("Integration", "shares", "IntegrationShare", true, ("id", "integration_id")),
        new("Integration", "events", "IntegrationEvent", true, ("id", "integration_id")),
        new("IntegrationCredential", "integration", "Integration", false, ("integration_id", "id")),
        new("ServiceResource", "integration", "Integration", false, ("integration_id", "id")),
        new("ServiceResource", "access", "ResourceAccess", true, ("id", "resource_id")),
        new("IntegrationShare", "integration", "Integration", false, ("integration_id", "id")),
        new("IntegrationShare", "team", "Team", false, ("team_id", "id")),
        new("IntegrationShare", "sharedByUser", "UserProfile", false, ("shared_by_user_id", "id")),
        new("ResourceAccess", "resource", "ServiceResource", false, ("resource_id", "id")),
        new("ResourceAccess", "team", "Team", false, ("team_id", "id")),
        new("ResourceAccess", "grantedByUser", "UserProfile", false, ("granted_by_user_id", "id")),
        new("IntegrationEvent", "integration", "Integration", false, ("integration_id", "id")),
        new("IntegrationEvent", "actorUser", "UserProfile", false, ("actor_user_id", "id")),
        new("IntegrationEvent", "affectedTeam", "Team", false, ("affected_team_id", "id")),
        new("OAuthToken", "user", "User", false, ("user_id", "id")),
        new("OAuthToken", "encryptionKey", "EncryptionKey", false, ("encryption_key_id", "id")),
        new("OAuthToken", "githubAppConfig", "GitHubAppConfig", false, ("github_app_config_id", "id")),
        new("GitHubAppConfig", "user", "User", false, ("user_id", "id")),
        new("GitHubAppConfig", "encryptionKey", "EncryptionKey", false, ("encryption_key_id", "id")),
        new("GitHubAppConfig", "oAuthTokens", "OAuthToken", true, ("id", "github_app_config_id")),
        new("GitHubRepository", "user", "User", false, ("user_id", "id")),
        new("WebhookSubscription", "user", "User", false, ("user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.integrations (id, name, provider, status, metadata, owner_team_id, owner_user_id, created_by_user_id, created_at)
        values
            (md5('integration team')::uuid, 'Of the team', 'SLACK', 'ACTIVE', '{"of": "team"}', md5('team proof')::uuid, null, proof.person('team owner'), '2026-06-10'),
            (md5('integration person')::uuid, 'Of a person', 'GITHUB', 'EXPIRED', '{"of": "person"}', null, proof.person('team member'), null, '2026-06-11'),
            (md5('integration receiver')::uuid, 'Of a receiver', 'NOTION', 'ACTIVE', null, md5('team limited access')::uuid, null, null, '2026-06-12');
        insert into assistant.integration_credentials (id, integration_id, credential_type, encrypted_value, expires_at, created_at)
        select md5('credential ' || i.id)::uuid, i.id, (array['BOT_TOKEN', 'API_KEY'])[1 + (i.owner_team_id is null)::int], 'hush', timestamptz '2027-01-01', '2026-06-13'
        from assistant.integrations i where i.created_at between '2026-06-10' and '2026-06-12';
        insert into assistant.service_resources (id, integration_id, resource_type, external_id, name, metadata, created_at)
        select md5('resource ' || i.name || n)::uuid, i.id, (array['SLACK_CHANNEL', 'GITHUB_REPO'])[1 + n % 2], 'X' || n, i.name || n, '{}', '2026-06-14'
        from assistant.integrations i, generate_series(1, 3) n where i.created_at between '2026-06-10' and '2026-06-12';
        insert into assistant.integration_shares (id, integration_id, team_id, share_level, status, shared_by_user_id, created_at)
        select md5('share ' || s.team || s.integration)::uuid, md5('integration ' || s.integration)::uuid, md5('team ' || s.team)::uuid, s.level, s.status,
            proof.person('team owner'), '2026-06-15'
        from (values
            ('team', 'full access', 'FULL_ACCESS', 'ACTIVE'), ('team', 'limited access', 'LIMITED_ACCESS', 'ACTIVE'),
            ('team', 'read only access', 'READ_ONLY', 'ACTIVE'), ('team', 'revoked access', 'FULL_ACCESS', 'ACTIVE'),
            ('team', 'pending access', 'LIMITED_ACCESS', 'PENDING'), ('person', 'limited access', 'READ_ONLY', 'ACTIVE'),
            ('person', 'revoked access', 'LIMITED_ACCESS', 'ACTIVE')) as s (integration, team, level, status);
        insert into assistant.resource_access (id, resource_id, team_id, access_level, granted_by_user_id, integration_id, created_at)
        select md5('access ' || a.resource || a.team)::uuid, md5('resource ' || a.resource)::uuid, md5('team ' || a.team)::uuid, a.level,
            proof.person('team admin'), r.integration_id, '2026-06-16'
        from (values
            ('Of the team1', 'limited access', 'WRITE'), ('Of the team2', 'limited access', 'READ'), ('Of the team1', 'read only access', 'ADMIN'),
            ('Of the team3', 'revoked access', 'ADMIN'), ('Of the team1', 'pending access', 'READ'), ('Of the team2', 'proof', 'READ'),
            ('Of a person1', 'revoked access', 'WRITE')) as a (resource, team, level)
        join assistant.service_resources r on r.id = md5('resource ' || a.resource)::uuid;
        update assistant.integration_shares set status = 'REVOKED', revoked_at = '2026-06-17' where team_id = md5('team revoked access')::uuid;
        insert into assistant.encryption_keys (id, key_name, encrypted_dek, kek_provider, is_active, created_at)
        values (md5('encryption key')::uuid, 'proof_v1', 'hush', 'local', false, '2026-06-18');
        insert into assistant.github_app_configs (id, user_id, label, client_id, encrypted_client_secret, encryption_key_id, created_at)
        select md5('app ' || u.id)::uuid, u.id, 'App of ' || u.email, 'client', 'hush', md5('encryption key')::uuid, '2026-06-19' from proof.owners u;
        insert into assistant.oauth_tokens (id, user_id, provider, encrypted_access_token, encryption_key_id, account_label, token_type, github_app_config_id, created_at)
        select md5('token ' || u.id || n)::uuid, u.id, (array['github', 'slack'])[n], 'hush', case n when 1 then md5('encryption key')::uuid end,
            u.email, (array['oauth', 'pat'])[n], case n when 1 then md5('app ' || u.id)::uuid end, timestamptz '2026-06-20' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        insert into assistant.github_repositories (id, user_id, repo_owner, repo_name, repo_url, is_active, created_at)
        select md5('repository ' || u.id || n)::uuid, u.id, u.email, 'repository' || n, 'https://github.com/x/' || n, n = 1, timestamptz '2026-06-21' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        insert into assistant.webhook_subscriptions (id, user_id, name, url, enabled, event_types, created_at)
        select md5('webhook ' || u.id || n)::uuid, u.id, 'Hook ' || n || ' of ' || u.email, 'https://example.com/' || n, n = 1, '["x"]', timestamptz '2026-06-22' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        """;
}
