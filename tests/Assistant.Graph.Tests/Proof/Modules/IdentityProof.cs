namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>People.</summary>
public sealed class IdentityProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("User", "users", "email", Seen.BySelfOrAdmin)
        {
            Computed = new Dictionary<string, string> { ["email_verified"] = "t.email_confirmed_at is not null" },
        },
        new("UserSettings", "user_settings", "language", Seen.ByOwner)
        {
            IsListed = false,
            Computed = new Dictionary<string, string> { ["has_open_ai_api_key"] = "t.has_openai_api_key" },
        },
        new("DashboardPreference", "dashboard_preferences", "cardType", Seen.ByOwner),
        new("FeatureAccess", "feature_access", "featureKey", Seen.ByOwnerOrAdmin) { Plural = "featureAccesses" },
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "settings", "UserSettings", false, ("id", "user_id")),
        new("User", "dashboardPreferences", "DashboardPreference", true, ("id", "user_id")),
        new("User", "featureAccesses", "FeatureAccess", true, ("id", "user_id")),
        new("UserSettings", "user", "User", false, ("user_id", "id")),
        new("DashboardPreference", "user", "User", false, ("user_id", "id")),
        new("FeatureAccess", "user", "User", false, ("user_id", "id")),
        new("FeatureAccess", "grantedBy", "UserProfile", false, ("granted_by_user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.user_identities (issuer, subject, user_id) values ('https://other.example', 'olga', proof.person('owner'));
        insert into assistant.user_settings (id, user_id, theme, language, idle_timeout, encrypted_openai_api_key, created_at)
        select md5('settings' || u.id)::uuid, u.id, 'dark', 'fr', 60, case u.role when 'admin' then 'x' end, timestamptz '2026-03-20' from proof.owners u on conflict do nothing;
        insert into assistant.dashboard_preferences (id, user_id, card_type, preferences, sort_order, created_at)
        select md5('card' || u.id || n)::uuid, u.id, 'card ' || n, jsonb_build_object('n', n), n % 2, timestamptz '2026-03-21' + n * interval '1 s'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.feature_access (id, user_id, feature_key, enabled, granted_by_user_id, created_at)
        select md5('feature' || u.id || n)::uuid, u.id, 'feature ' || n, n = 1, case n when 1 then proof.person('admin') when 2 then u.id end, timestamptz '2026-03-22' + n * interval '1 s'
        from proof.owners u, generate_series(1, 3) n;
        """;
}
