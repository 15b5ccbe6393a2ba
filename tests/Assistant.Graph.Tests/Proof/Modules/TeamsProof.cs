namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Teams with their members and invitations, and people as their team mates know them.</summary>
public sealed class TeamsProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("UserProfile", "user_profiles", "name", TeamRules.SeesProfile) { Rows = "assistant.users" },
        new("Team", "teams", "name", (model, row, persona) => TeamRules.IsMember(model, persona, row.Uuid("id"))),
        new("TeamMember", "team_members", "email", (model, row, persona) => TeamRules.IsMember(model, persona, row.Uuid("team_id"))),
        new(
            "TeamInvite",
            "team_invites",
            "email",
            (model, row, persona) => TeamRules.IsAdmin(model, persona, row.Uuid("team_id")) || TeamRules.IsInvited(model, row, persona)),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "teamMemberships", "TeamMember", true, ("id", "user_id")),
        new("Team", "owner", "UserProfile", false, ("owner_id", "id")),
        new("Team", "createdBy", "UserProfile", false, ("created_by_user_id", "id")),
        new("Team", "members", "TeamMember", true, ("id", "team_id")),
        new("Team", "invites", "TeamInvite", true, ("id", "team_id")),
        new("TeamMember", "team", "Team", false, ("team_id", "id")),
        new("TeamMember", "user", "UserProfile", false, ("user_id", "id")),
        new("TeamMember", "invitedBy", "UserProfile", false, ("invited_by_user_id", "id")),
        new("TeamInvite", "team", "Team", false, ("team_id", "id")),
        new("TeamInvite", "invitedBy", "UserProfile", false, ("invited_by_user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.teams (id, name, slug, owner_id, max_members, created_by_user_id, created_by_email, settings, created_at)
        select md5('team ' || n.name)::uuid, n.name, replace(n.name, ' ', '-'), proof.person('team owner'), 50, proof.person('team admin'),
            'team-admin@example.com', '{"color": "red"}', timestamptz '2026-06-01' + n.place * interval '1 hour'
        from unnest(array['proof', 'full access', 'limited access', 'read only access', 'revoked access', 'pending access']) with ordinality as n (name, place);
        insert into assistant.team_members (id, team_id, user_id, role, email, display_name, is_active, invited_by_user_id, joined_at, last_active_at)
        select md5('member ' || m.team || m.person)::uuid, md5('team ' || m.team)::uuid, proof.person(m.person), m.role, m.person || '@' || m.team,
            nullif(m.person, 'team viewer'), m.active, case when m.role <> 'OWNER' then proof.person('team owner') end,
            timestamptz '2026-06-02' + m.place * interval '1 minute', case when m.place % 2 = 0 then timestamptz '2026-06-20' end
        from (values
            (1, 'proof', 'team owner', 'OWNER', true), (2, 'proof', 'team admin', 'ADMIN', true), (3, 'proof', 'team member', 'MEMBER', true),
            (4, 'proof', 'team viewer', 'VIEWER', true), (5, 'proof', 'inactive member', 'ADMIN', false),
            (6, 'full access', 'team owner', 'OWNER', false), (7, 'full access', 'member with full access', 'OWNER', true),
            (8, 'limited access', 'member with limited access', 'ADMIN', true), (9, 'limited access', 'inactive member', 'OWNER', false),
            (10, 'read only access', 'member with read-only access', 'OWNER', true), (11, 'revoked access', 'member with revoked access', 'OWNER', true),
            (12, 'pending access', 'inactive member', 'OWNER', true), (13, 'read only access', 'stranger', 'VIEWER', true))
            as m (place, team, person, role, active);
        insert into assistant.team_invites (id, team_id, email, role, token_hash, invited_by_user_id, created_at, expires_at, accepted_at)
        select md5('invite ' || i.place)::uuid, md5('team ' || i.team)::uuid, i.email, i.role, md5(i.place::text) || md5(i.email),
            proof.person(i.inviter), timestamptz '2026-06-03', i.expires_at, i.accepted_at
        from (values
            (1, 'proof', 'team admin', 'invitee@example.com', 'MEMBER', timestamptz '2099-01-01', null::timestamptz),
            (2, 'proof', 'team admin', 'invitee@example.com', 'VIEWER', timestamptz '2099-01-01', timestamptz '2026-06-04'),
            (3, 'proof', 'team admin', 'expired-invitee@example.com', 'MEMBER', timestamptz '2026-06-05', null),
            (4, 'proof', 'team owner', 'unconfirmed-invitee@example.com', 'OWNER', timestamptz '2099-01-01', null),
            (5, 'proof', 'team admin', 'nobody-yet@example.com', 'ADMIN', timestamptz '2099-01-01', null),
            (6, 'proof', 'team owner', 'invitee@example.com', 'OWNER', timestamptz '2099-01-01', null),
            (7, 'proof', 'team admin', 'invitee@example.com', 'OWNER', timestamptz '2099-01-01', null),
            (8, 'proof', 'team member', 'invitee@example.com', 'MEMBER', timestamptz '2099-01-01', null),
            (9, 'proof', 'inactive member', 'invitee@example.com', 'VIEWER', timestamptz '2099-01-01', null),
            (10, 'full access', 'team owner', 'invitee@example.com', 'MEMBER', timestamptz '2099-01-01', null),
            (11, 'proof', 'nobody', 'invitee@example.com', 'MEMBER', timestamptz '2099-01-01', null)) as i (place, team, inviter, email, role, expires_at, accepted_at);
        """;
}
