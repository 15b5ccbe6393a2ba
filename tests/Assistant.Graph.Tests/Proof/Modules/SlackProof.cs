namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Slack workspaces of a team and of a person's integration, with channels that are public, private, shared and not.</summary>
public sealed class SlackProof : ModuleProof
{
    private const string Contact = "from assistant.slack_user_contacts c where c.id = t.id";

    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("SlackWorkspace", "slack_workspaces", "name", SlackRules.IsWorkspaceReader),
        new("SlackChannel", "slack_channels", "name", SlackRules.IsChannelReader),
        new("SlackUser", "slack_users", "name", SlackRules.IsReaderOfItsWorkspace)
        {
            Guarded = new Dictionary<string, (Visibility, string)>
            {
                ["email"] = (SlackRules.IsOfItsTeam, $"(select c.email {Contact})"),
                ["phone"] = (SlackRules.IsOfItsTeam, $"(select c.phone {Contact})"),
                ["profile_data"] = (SlackRules.IsOfItsTeam, $"(select c.profile_data {Contact})"),
            },
        },
        new("SlackMessage", "slack_messages", "slackTs", SlackRules.IsReaderOfItsChannel),
        new("SlackReaction", "slack_reactions", "emojiName", SlackRules.IsReaderOfItsMessage),
        new("SlackAnalysis", "slack_analyses", "name", SlackRules.IsAnalysisReader) { Plural = "slackAnalyses" },
        new("SlackContribution", "slack_contributions", "messageCount", SlackRules.IsContributionReader),
        new("SlackChannelAnalysis", "slack_channel_analyses", "status", SlackRules.IsReaderOfItsChannel) { Plural = "slackChannelAnalyses" },
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "slackUsers", "SlackUser", true, ("slack_user_id", "slack_id")),
        new("Chat", "slackChannel", "SlackChannel", false, ("slack_channel_id", "slack_id")) { TakesFirst = true },
        new("Team", "slackWorkspaces", "SlackWorkspace", true, ("id", "team_id")),
        new("Integration", "slackWorkspace", "SlackWorkspace", false, ("id", "integration_id")),
        new("ServiceResource", "slackChannel", "SlackChannel", false, ("id", "resource_id")),
        new("SlackWorkspace", "team", "Team", false, ("team_id", "id")),
        new("SlackWorkspace", "integration", "Integration", false, ("integration_id", "id")),
        new("SlackWorkspace", "channels", "SlackChannel", true, ("id", "workspace_id")),
        new("SlackWorkspace", "users", "SlackUser", true, ("id", "workspace_id")),
        new("SlackWorkspace", "analyses", "SlackAnalysis", true, ("id", "workspace_id")),
        new("SlackChannel", "workspace", "SlackWorkspace", false, ("workspace_id", "id")),
        new("SlackChannel", "resource", "ServiceResource", false, ("resource_id", "id")),
        new("SlackChannel", "messages", "SlackMessage", true, ("id", "channel_id")),
        new("SlackChannel", "analyses", "SlackAnalysis", true) { Via = new GraphLink(SlackRules.Covers, ("id", "channel_id"), ("analysis_id", "id")) },
        new("SlackChannel", "contributions", "SlackContribution", true, ("id", "channel_id")),
        new("SlackChannel", "channelAnalyses", "SlackChannelAnalysis", true, ("id", "channel_id")),
        new("SlackUser", "workspace", "SlackWorkspace", false, ("workspace_id", "id")),
        new("SlackUser", "messages", "SlackMessage", true, ("id", "user_id")),
        new("SlackUser", "reactions", "SlackReaction", true, ("id", "user_id")),
        new("SlackUser", "contributions", "SlackContribution", true, ("id", "user_id")),
        new("SlackMessage", "channel", "SlackChannel", false, ("channel_id", "id")),
        new("SlackMessage", "user", "SlackUser", false, ("user_id", "id")),
        new("SlackMessage", "parent", "SlackMessage", false, ("parent_id", "id")),
        new("SlackMessage", "replies", "SlackMessage", true, ("id", "parent_id")),
        new("SlackMessage", "reactions", "SlackReaction", true, ("id", "message_id")),
        new("SlackReaction", "message", "SlackMessage", false, ("message_id", "id")),
        new("SlackReaction", "user", "SlackUser", false, ("user_id", "id")),
        new("SlackAnalysis", "workspace", "SlackWorkspace", false, ("workspace_id", "id")),
        new("SlackAnalysis", "createdByUser", "UserProfile", false, ("created_by_user_id", "id")),
        new("SlackAnalysis", "channels", "SlackChannel", true) { Via = new GraphLink(SlackRules.Covers, ("id", "analysis_id"), ("channel_id", "id")) },
        new("SlackAnalysis", "contributions", "SlackContribution", true, ("id", "analysis_id")),
        new("SlackAnalysis", "channelAnalyses", "SlackChannelAnalysis", true, ("id", "analysis_id")),
        new("SlackContribution", "analysis", "SlackAnalysis", false, ("analysis_id", "id")),
        new("SlackContribution", "user", "SlackUser", false, ("user_id", "id")),
        new("SlackContribution", "channel", "SlackChannel", false, ("channel_id", "id")),
        new("SlackChannelAnalysis", "analysis", "SlackAnalysis", false, ("analysis_id", "id")),
        new("SlackChannelAnalysis", "channel", "SlackChannel", false, ("channel_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.slack_workspaces (id, team_id, integration_id, slack_id, name, domain, team_size, encrypted_access_token, created_at) values
            (md5('workspace team')::uuid, md5('team proof')::uuid, md5('integration team')::uuid, 'TP', 'Of the team', 'proof', 4, 'hush', '2026-07-01'),
            (md5('workspace person')::uuid, md5('team limited access')::uuid, md5('integration person')::uuid, 'TQ', 'Of a person', null, null, null, '2026-07-02');
        insert into assistant.slack_channels (id, workspace_id, resource_id, slack_id, name, type, topic, member_count, has_bot, bot_joined_at, created_at)
        select md5('channel ' || c.name)::uuid, md5('workspace ' || c.workspace)::uuid, case when c.resource <> '' then md5('resource ' || c.resource)::uuid end,
            'P' || c.place, c.name, c.type, nullif(c.resource, ''), nullif(c.place, 3), c.place = 1, case when c.place = 1 then timestamptz '2026-07-02' end,
            timestamptz '2026-07-02' + c.place * interval '1 hour'
        from (values
            (1, 'team', 'open', 'public', 'Of the team1'), (2, 'team', 'named', 'private', 'Of the team2'), (3, 'team', 'secret', 'private', 'Of the team3'),
            (4, 'team', 'plain', 'public', ''), (5, 'team', 'direct', 'im', ''), (6, 'person', 'outside', 'public', 'Of a person1'),
            (7, 'person', 'vault', 'private', 'Of a person2'),
            (8, 'team', 'crossed', 'public', 'Of a person3')) as c (place, workspace, name, type, resource);
        insert into assistant.slack_users (id, workspace_id, slack_id, name, display_name, email, phone, timezone_offset, is_bot, profile_data, created_at)
        select md5('account ' || w.slack_id || n)::uuid, w.id, 'U' || w.slack_id || n, case w.slack_id when 'TP' then 'Account ' else 'Aaron ' end || n, case n when 1 then 'One' end, n || '@' || w.slack_id || '.example',
            case when n < 3 then '+' || n end, nullif(n, 2), n = 3, case n when 1 then '{"n": 1}'::jsonb end, timestamptz '2026-07-03' + n * interval '1 hour'
        from assistant.slack_workspaces w, generate_series(1, 3) n where w.slack_id in ('TP', 'TQ');
        insert into assistant.slack_messages (id, channel_id, user_id, parent_id, slack_id, slack_ts, text, message_type, is_thread_reply, reply_count, message_datetime, sentiment_score, created_at)
        select md5('slack message ' || c.name || n)::uuid, c.id, case when n < 3 then md5('account ' || w.slack_id || n)::uuid end,
            case n when 2 then md5('slack message ' || c.name || 1)::uuid end, 'M' || n, c.slack_id || '.' || n, 'In ' || c.name, case n when 3 then 'bot_message' else 'message' end,
            n = 2, (n = 1)::int, timestamptz '2026-07-04' + n * interval '1 minute', case n when 1 then 0.5 end, '2026-07-05'
        from assistant.slack_channels c join assistant.slack_workspaces w on w.id = c.workspace_id and w.slack_id in ('TP', 'TQ'), generate_series(1, 3) n;
        insert into assistant.slack_reactions (id, message_id, user_id, emoji_name, emoji_code, created_at)
        select md5('reaction ' || m.id || u.id)::uuid, m.id, u.id, case when u.is_bot then 'eyes' else 'wave' end, case when u.is_bot then '👀' end, '2026-07-06'
        from assistant.slack_messages m join assistant.slack_users u on u.workspace_id = m.workspace_id and u.name not like '% 2' where m.slack_id = 'M1' and m.created_at = '2026-07-05';
        insert into assistant.slack_analyses (id, workspace_id, created_by_user_id, name, start_date, end_date, is_scheduled, schedule_frequency, status, progress, created_at)
        select md5('analysis ' || a.name)::uuid, md5('workspace ' || a.workspace)::uuid, case when a.place < 4 then proof.person('team member') end, a.name,
            '2026-07-01', timestamptz '2026-07-02' + a.place * interval '1 day', a.place = 1, case a.place when 1 then 'weekly' end, 'completed', a.place * 10,
            timestamptz '2026-07-07' + a.place * interval '1 hour'
        from (values (1, 'team', 'over one'), (2, 'team', 'over both'), (3, 'team', 'over secrets'), (4, 'team', 'over nothing'), (5, 'person', 'elsewhere')) as a (place, workspace, name);
        insert into assistant.slack_analysis_channels (analysis_id, channel_id)
        select md5('analysis ' || p.analysis)::uuid, md5('channel ' || p.channel)::uuid
        from (values ('over one', 'open'), ('over both', 'open'), ('over both', 'named'), ('over secrets', 'plain'), ('over secrets', 'secret'), ('elsewhere', 'outside'))
            as p (analysis, channel);
        insert into assistant.slack_contributions (id, analysis_id, user_id, channel_id, total_score, message_count, created_at)
        select md5('contribution ' || p.analysis_id || p.channel_id)::uuid, p.analysis_id, md5('account ' || w.slack_id || 1)::uuid, p.channel_id, 1.5, 2, timestamptz '2026-07-08'
        from assistant.slack_analysis_channels p join assistant.slack_workspaces w on w.id = p.workspace_id and w.slack_id in ('TP', 'TQ')
        union all
        select md5('contribution ' || a.id)::uuid, a.id, md5('account ' || w.slack_id || 2)::uuid, null, 2.5, 1, timestamptz '2026-07-09'
        from assistant.slack_analyses a join assistant.slack_workspaces w on w.id = a.workspace_id and w.slack_id in ('TP', 'TQ');
        insert into assistant.slack_channel_analyses (id, analysis_id, channel_id, start_date, end_date, status, key_highlights, created_at)
        select md5('channel analysis ' || p.analysis_id || p.channel_id)::uuid, p.analysis_id, p.channel_id, '2026-07-01', '2026-07-02', 'completed', c.name, '2026-07-10'
        from assistant.slack_analysis_channels p join assistant.slack_channels c on c.id = p.channel_id
        join assistant.slack_workspaces w on w.id = p.workspace_id and w.slack_id in ('TP', 'TQ');
        update assistant.users set slack_user_id = 'UTP1' where id = proof.person('team viewer');
        update assistant.users set slack_user_id = 'UTQ1' where id = proof.person('member with limited access');
        -- Two workspaces say that they have the same account and channel: some people see both, some the one or the other.
        update assistant.slack_users set slack_id = 'UTP2' where id = md5('account TQ2')::uuid;
        update assistant.slack_channels set slack_id = 'P1' where id = md5('channel outside')::uuid;
        update assistant.focus_vips set slack_user_id = 'UTP2' where slack_user_id = 'V2';
        update assistant.chats set slack_channel_id = 'P1' where title like 'Chat "1"%';
        """;
}
