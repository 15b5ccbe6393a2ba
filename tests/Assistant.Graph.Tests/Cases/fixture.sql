-- What the golden cases read: three people, and what two of them own. Times are fixed, so answers are.
insert into assistant.users (id, email, name, role, is_active, email_confirmed_at, created_at) values
    ('00000000-0000-7000-8000-00000000000a', 'olga@example.com', 'Olga Owner', 'user', true, '2026-01-01 08:00+00', '2026-01-01 08:00+00'),
    ('00000000-0000-7000-8000-00000000000b', 'stan@example.com', 'Stan Stranger', 'user', true, null, '2026-01-02 08:00+00'),
    ('00000000-0000-7000-8000-00000000000c', 'ada@example.com', 'Ada Admin', 'admin', true, '2026-01-03 08:00+00', '2026-01-03 08:00+00'),
    ('00000000-0000-7000-8000-00000000000d', 'gone@example.com', 'Gone', 'user', false, null, '2026-01-04 08:00+00');

insert into assistant.chats (id, user_id, title, source, visibility, is_starred, created_at, updated_at) values
    ('10000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Trip to Lisbon', 'webapp', 'private', true, '2026-02-01 10:00+00', '2026-02-01 10:00+00'),
    ('10000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'Quarterly "report"', 'slack', 'public', false, '2026-02-02 10:00+00', '2026-02-02 10:00+00'),
    ('10000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000a', null, 'webapp', 'private', false, '2026-02-03 10:00+00', '2026-02-03 10:00+00'),
    ('10000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000b', 'Stan''s secret', 'webapp', 'public', false, '2026-02-04 10:00+00', '2026-02-04 10:00+00');

insert into assistant.messages (id, chat_id, role, content, model_used, input_tokens, output_tokens, cost, metadata, created_at) values
    ('20000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001', 'user', 'Where should we stay?', null, null, null, null, null, '2026-02-01 10:00:01+00'),
    ('20000000-0000-7000-8000-000000000002', '10000000-0000-7000-8000-000000000001', 'assistant', E'Alfama.\nIt is "old", and \\ steep. \u2603', 'gemini-2.0-flash', 120, 40, 0.001500, '{"latency": 1.5}', '2026-02-01 10:00:02.5+00'),
    ('20000000-0000-7000-8000-000000000003', '10000000-0000-7000-8000-000000000001', 'user', 'Thanks!', null, null, null, null, null, '2026-02-01 10:00:03.000001+00'),
    ('20000000-0000-7000-8000-000000000004', '10000000-0000-7000-8000-000000000002', 'user', 'Write the report', null, null, null, null, null, '2026-02-02 10:00:01+00'),
    ('20000000-0000-7000-8000-000000000005', '10000000-0000-7000-8000-000000000002', 'assistant', 'Here it is.', 'a-model-nobody-lists', 10, 5, 0.000100, null, '2026-02-02 10:00:02+00'),
    ('20000000-0000-7000-8000-000000000006', '10000000-0000-7000-8000-000000000004', 'user', 'Stan says', null, null, null, null, null, '2026-02-04 10:00:01+00');

insert into assistant.votes (chat_id, message_id, is_upvoted, created_at) values
    ('10000000-0000-7000-8000-000000000001', '20000000-0000-7000-8000-000000000002', true, '2026-02-01 11:00+00'),
    ('10000000-0000-7000-8000-000000000002', '20000000-0000-7000-8000-000000000005', false, '2026-02-02 11:00+00');

insert into assistant.streams (id, chat_id, created_at) values
    ('30000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001', '2026-02-01 10:00:02+00');

insert into assistant.memories (id, user_id, source_chat_id, type, content, embedding, created_at) values
    ('40000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '10000000-0000-7000-8000-000000000001', 'preference', 'Likes old quarters', array[1::real] || array_fill(0::real, array[767]), '2026-02-05 10:00+00'),
    ('40000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', null, 'knowledge', 'Works in finance', array[0.5::real, 1::real] || array_fill(0::real, array[766]), '2026-02-06 10:00+00'),
    ('40000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000a', null, 'summary', 'Planned a trip', null, '2026-02-07 10:00+00'),
    ('40000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000b', null, 'knowledge', 'Stan keeps bees', array[1::real] || array_fill(0::real, array[767]), '2026-02-08 10:00+00');

insert into assistant.documents (id, user_id, created_at) values
    ('50000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '2026-03-01 10:00+00'),
    ('50000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', '2026-03-02 10:00+00'),
    ('50000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', '2026-03-03 10:00+00');

insert into assistant.document_versions (document_id, created_at, user_id, title, content, kind) values
    ('50000000-0000-7000-8000-000000000001', '2026-03-01 10:00+00', '00000000-0000-7000-8000-00000000000a', 'Packing list', 'Shoes', 'text'),
    ('50000000-0000-7000-8000-000000000001', '2026-03-01 11:00:00.123456+00', '00000000-0000-7000-8000-00000000000a', 'Packing list for Lisbon', 'Shoes and a raincoat', 'text'),
    ('50000000-0000-7000-8000-000000000002', '2026-03-02 10:00+00', '00000000-0000-7000-8000-00000000000a', 'Budget', 'rent,1000', 'sheet'),
    ('50000000-0000-7000-8000-000000000003', '2026-03-03 10:00+00', '00000000-0000-7000-8000-00000000000b', 'Stan''s raincoat', 'raincoat', 'text');

insert into assistant.suggestions (id, document_id, document_created_at, user_id, original_text, suggested_text, description, is_resolved, created_at) values
    ('60000000-0000-7000-8000-000000000001', '50000000-0000-7000-8000-000000000001', '2026-03-01 11:00:00.123456+00', '00000000-0000-7000-8000-00000000000a', 'Shoes', 'Walking shoes', 'Hills', false, '2026-03-01 12:00+00');

-- Olga owns Design, where Ada is a member and somebody is whose account is closed; Stan owns Sales, which Olga has left and Ada is invited to.
insert into assistant.teams (id, name, slug, description, owner_id, max_members, metadata, created_by_user_id, created_by_email, created_at, updated_at) values
    ('70000000-0000-7000-8000-000000000001', 'Design', 'design', 'Draws', '00000000-0000-7000-8000-00000000000a', 10, '{"floor": 2}', '00000000-0000-7000-8000-00000000000a', 'olga@example.com', '2026-05-01 10:00+00', '2026-05-01 10:00+00'),
    ('70000000-0000-7000-8000-000000000002', 'Sales', 'sales', null, '00000000-0000-7000-8000-00000000000b', 3, '{}', '00000000-0000-7000-8000-00000000000c', 'ada@example.com', '2026-05-02 10:00+00', '2026-05-02 10:00+00');
insert into assistant.team_members (id, team_id, user_id, role, email, display_name, invited_by_user_id, joined_at, is_active, created_at) values
    ('71000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'OWNER', 'olga@example.com', 'Olga', null, '2026-05-01 10:00+00', true, '2026-05-01 10:00+00'),
    ('71000000-0000-7000-8000-000000000002', '70000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000c', 'VIEWER', 'ada@example.com', null, '00000000-0000-7000-8000-00000000000a', '2026-05-01 11:00+00', true, '2026-05-01 11:00+00'),
    ('71000000-0000-7000-8000-000000000003', '70000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000d', 'ADMIN', null, 'Gone', '00000000-0000-7000-8000-00000000000a', '2026-05-01 12:00+00', true, '2026-05-01 12:00+00'),
    ('71000000-0000-7000-8000-000000000004', '70000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', 'OWNER', 'stan@example.com', 'Stan', null, '2026-05-02 10:00+00', true, '2026-05-02 10:00+00'),
    ('71000000-0000-7000-8000-000000000005', '70000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'MEMBER', 'olga@example.com', 'Olga', '00000000-0000-7000-8000-00000000000b', '2026-05-02 11:00+00', false, '2026-05-02 11:00+00');
insert into assistant.team_invites (id, team_id, email, role, token_hash, invited_by_user_id, created_at, expires_at) values
    ('72000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000002', 'ada@example.com', 'MEMBER', repeat('a', 64), '00000000-0000-7000-8000-00000000000b', '2026-05-03 10:00+00', '2099-01-01 00:00+00'),
    ('72000000-0000-7000-8000-000000000002', '70000000-0000-7000-8000-000000000001', 'stan@example.com', 'ADMIN', repeat('b', 64), '00000000-0000-7000-8000-00000000000a', '2026-05-03 11:00+00', '2099-01-01 00:00+00'),
    ('72000000-0000-7000-8000-000000000003', '70000000-0000-7000-8000-000000000002', 'olga@example.com', 'VIEWER', repeat('c', 64), '00000000-0000-7000-8000-00000000000b', '2026-05-03 12:00+00', '2026-05-04 00:00+00');

-- Design's Slack is shared with Sales at LIMITED_ACCESS, Stan's own GitHub with Design at READ_ONLY, and Sales' Notion no more.
insert into assistant.integrations (id, name, provider, status, metadata, workspace_id, owner_team_id, owner_user_id, created_by_user_id, created_at, updated_at) values
    ('73000000-0000-7000-8000-000000000001', 'Design''s Slack', 'SLACK', 'ACTIVE', '{"bot": "B1"}', 'T1', '70000000-0000-7000-8000-000000000001', null, '00000000-0000-7000-8000-00000000000a', '2026-05-05 10:00+00', '2026-05-05 10:00+00'),
    ('73000000-0000-7000-8000-000000000002', 'Stan''s GitHub', 'GITHUB', 'EXPIRED', '{"login": "stan"}', null, null, '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-00000000000b', '2026-05-06 10:00+00', '2026-05-06 10:00+00'),
    ('73000000-0000-7000-8000-000000000003', 'Sales'' Notion', 'NOTION', 'ACTIVE', null, 'N1', '70000000-0000-7000-8000-000000000002', null, '00000000-0000-7000-8000-00000000000b', '2026-05-07 10:00+00', '2026-05-07 10:00+00');
insert into assistant.integration_credentials (id, integration_id, credential_type, encrypted_value, encrypted_refresh_token, expires_at, scopes, created_at) values
    ('77000000-0000-7000-8000-000000000001', '73000000-0000-7000-8000-000000000001', 'BOT_TOKEN', 'hush', null, null, '["chat:write"]', '2026-05-05 10:00+00'),
    ('77000000-0000-7000-8000-000000000002', '73000000-0000-7000-8000-000000000002', 'OAUTH_TOKEN', 'hush', 'hush', '2026-06-01 00:00+00', null, '2026-05-06 10:00+00');
insert into assistant.service_resources (id, integration_id, resource_type, external_id, name, metadata, created_at) values
    ('74000000-0000-7000-8000-000000000001', '73000000-0000-7000-8000-000000000001', 'SLACK_CHANNEL', 'C1', 'general', '{"members": 3}', '2026-05-05 11:00+00'),
    ('74000000-0000-7000-8000-000000000002', '73000000-0000-7000-8000-000000000001', 'SLACK_CHANNEL', 'C2', 'random', null, '2026-05-05 11:00+00'),
    ('74000000-0000-7000-8000-000000000003', '73000000-0000-7000-8000-000000000002', 'GITHUB_REPO', '7', 'stan/bees', null, '2026-05-06 11:00+00'),
    ('74000000-0000-7000-8000-000000000004', '73000000-0000-7000-8000-000000000003', 'NOTION_PAGE', 'P1', 'Prices', null, '2026-05-07 11:00+00');
insert into assistant.integration_shares (id, integration_id, team_id, share_level, shared_by_user_id, created_at) values
    ('75000000-0000-7000-8000-000000000001', '73000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000002', 'LIMITED_ACCESS', '00000000-0000-7000-8000-00000000000a', '2026-05-08 10:00+00'),
    ('75000000-0000-7000-8000-000000000002', '73000000-0000-7000-8000-000000000002', '70000000-0000-7000-8000-000000000001', 'READ_ONLY', '00000000-0000-7000-8000-00000000000b', '2026-05-08 11:00+00'),
    ('75000000-0000-7000-8000-000000000003', '73000000-0000-7000-8000-000000000003', '70000000-0000-7000-8000-000000000001', 'FULL_ACCESS', '00000000-0000-7000-8000-00000000000b', '2026-05-08 12:00+00');
insert into assistant.resource_access (id, resource_id, team_id, access_level, granted_by_user_id, created_at) values
    ('76000000-0000-7000-8000-000000000001', '74000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000002', 'WRITE', '00000000-0000-7000-8000-00000000000a', '2026-05-08 13:00+00'),
    ('76000000-0000-7000-8000-000000000002', '74000000-0000-7000-8000-000000000004', '70000000-0000-7000-8000-000000000001', 'READ', '00000000-0000-7000-8000-00000000000b', '2026-05-08 14:00+00');
update assistant.integration_shares set status = 'REVOKED', revoked_at = '2026-05-09 10:00+00' where id = '75000000-0000-7000-8000-000000000003';
insert into assistant.encryption_keys (id, key_name, encrypted_dek, kek_provider, kek_reference, created_at) values
    ('78000000-0000-7000-8000-000000000001', 'secrets_v1', 'hush', 'gcp_kms', 'projects/p/keys/k', '2026-05-01 00:00+00');
insert into assistant.github_app_configs (id, user_id, label, client_id, encrypted_client_secret, github_app_id, created_at) values
    ('78000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'Work', 'Iv1.olga', 'hush', '42', '2026-05-10 10:00+00'),
    ('78000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', 'Home', 'Iv1.stan', 'hush', null, '2026-05-10 11:00+00');
insert into assistant.oauth_tokens (id, user_id, provider, encrypted_access_token, encrypted_refresh_token, account_label, external_account_id, token_type, github_app_config_id, scope, expires_at, created_at) values
    ('78000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000a', 'github', 'hush', 'hush', 'default', 'olga', 'oauth', '78000000-0000-7000-8000-000000000002', 'repo', '2026-06-10 10:00+00', '2026-05-10 12:00+00'),
    ('78000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-00000000000b', 'github', 'hush', null, 'bees', null, 'pat', null, null, null, '2026-05-10 13:00+00');
insert into assistant.github_repositories (id, user_id, repo_owner, repo_name, repo_url, default_branch, is_active, last_accessed, created_at) values
    ('78000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-00000000000a', 'olga', 'lisbon', 'https://github.com/olga/lisbon', 'main', true, '2026-05-11 10:00+00', '2026-05-10 14:00+00'),
    ('78000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-00000000000b', 'stan', 'bees', 'https://github.com/stan/bees', 'trunk', false, null, '2026-05-10 15:00+00');
insert into assistant.webhook_subscriptions (id, user_id, name, url, enabled, event_types, created_at) values
    ('78000000-0000-7000-8000-000000000008', '00000000-0000-7000-8000-00000000000a', 'Diary', 'https://olga.example/hook', true, '["chat.created"]', '2026-05-10 16:00+00'),
    ('78000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-00000000000b', 'Bees', 'https://stan.example/hook', false, '[]', '2026-05-10 17:00+00');

-- Design's Slack: general is shared with Sales through its resource, board is private, launch is public and not shared. Sales has a
-- Slack of its own, with a channel and an account of the same ids as Design's.
insert into assistant.slack_workspaces (id, team_id, integration_id, slack_id, name, domain, team_size, metadata, encrypted_access_token, encrypted_refresh_token, created_at) values
    ('a1000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', '73000000-0000-7000-8000-000000000001', 'T1', 'Design', 'design', 3, '{"icon": true}', 'hush', 'hush', '2026-05-12 10:00+00'),
    ('a1000000-0000-7000-8000-000000000002', '70000000-0000-7000-8000-000000000002', null, 'T2', 'Sales', null, null, '{}', 'hush', null, '2026-05-12 11:00+00');
insert into assistant.slack_channels (id, workspace_id, resource_id, slack_id, name, type, topic, member_count, created_at) values
    ('a2000000-0000-7000-8000-000000000001', 'a1000000-0000-7000-8000-000000000001', '74000000-0000-7000-8000-000000000001', 'C1', 'general', 'public', 'Everything', 3, '2026-05-12 12:00+00'),
    ('a2000000-0000-7000-8000-000000000002', 'a1000000-0000-7000-8000-000000000001', null, 'G1', 'board', 'private', null, 1, '2026-05-12 12:00+00'),
    ('a2000000-0000-7000-8000-000000000003', 'a1000000-0000-7000-8000-000000000001', null, 'C4', 'launch', 'public', 'The launch', 2, '2026-05-12 12:00+00'),
    ('a2000000-0000-7000-8000-000000000004', 'a1000000-0000-7000-8000-000000000002', null, 'C4', 'deals', 'public', null, 1, '2026-05-12 12:00+00');
insert into assistant.slack_users (id, workspace_id, slack_id, name, display_name, email, phone, is_bot, profile_data, created_at) values
    ('a3000000-0000-7000-8000-000000000001', 'a1000000-0000-7000-8000-000000000001', 'U1', 'ina', 'Ina', 'ina@example.com', '+49 1', false, '{"floor": 2}', '2026-05-12 12:00+00'),
    ('a3000000-0000-7000-8000-000000000002', 'a1000000-0000-7000-8000-000000000001', 'UOLGA', 'olga', 'Olga', 'olga@example.com', null, false, null, '2026-05-12 12:00+00'),
    ('a3000000-0000-7000-8000-000000000003', 'a1000000-0000-7000-8000-000000000001', 'UBOT', 'bot', null, null, null, true, null, '2026-05-12 12:00+00'),
    ('a3000000-0000-7000-8000-000000000004', 'a1000000-0000-7000-8000-000000000002', 'UOLGA', 'olga.at.sales', null, 'olga@sales.example', null, false, null, '2026-05-12 12:00+00');
insert into assistant.slack_messages (id, channel_id, user_id, parent_id, slack_id, slack_ts, text, processed_text, thread_ts, is_thread_parent, is_thread_reply, reply_count, reaction_count, message_datetime, sentiment_score, created_at) values
    ('a4000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000001', null, 'M1', '1.1', '<@UOLGA> the launch checklist is ready', '@olga the launch checklist is ready', '1.1', true, false, 3, 2, '2026-05-13 09:00+00', 0.5, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000002', 'a2000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000002', 'a4000000-0000-7000-8000-000000000001', 'M2', '1.2', 'Thanks', null, '1.1', false, true, 0, 0, '2026-05-13 09:01+00', null, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000003', 'a2000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000003', 'a4000000-0000-7000-8000-000000000001', 'M3', '1.3', 'Reminder set', null, '1.1', false, true, 0, 0, '2026-05-13 09:02+00', null, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000004', 'a2000000-0000-7000-8000-000000000001', null, 'a4000000-0000-7000-8000-000000000001', 'M4', '1.4', 'Launch, launch, launch', null, '1.1', false, true, 0, 0, '2026-05-13 09:03+00', null, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000005', 'a2000000-0000-7000-8000-000000000002', 'a3000000-0000-7000-8000-000000000002', null, 'M5', '2.1', 'The launch budget, in private', null, null, false, false, 0, 0, '2026-05-13 10:00+00', -0.25, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000006', 'a2000000-0000-7000-8000-000000000003', 'a3000000-0000-7000-8000-000000000001', null, 'M6', '3.1', 'A checklist for the launch party', null, null, false, false, 0, 0, '2026-05-13 11:00+00', 1, '2026-05-13 12:00+00'),
    ('a4000000-0000-7000-8000-000000000007', 'a2000000-0000-7000-8000-000000000004', 'a3000000-0000-7000-8000-000000000004', null, 'M7', '4.1', 'The launch checklist of Sales', null, null, false, false, 0, 0, '2026-05-13 11:30+00', null, '2026-05-13 12:00+00');
insert into assistant.slack_reactions (id, message_id, user_id, emoji_name, emoji_code, created_at) values
    ('a5000000-0000-7000-8000-000000000001', 'a4000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000002', 'tada', '🎉', '2026-05-13 12:00+00'),
    ('a5000000-0000-7000-8000-000000000002', 'a4000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000003', 'eyes', '👀', '2026-05-13 12:01+00');
insert into assistant.slack_analyses (id, workspace_id, created_by_user_id, name, start_date, end_date, llm_model, status, progress, result_summary, created_at) values
    ('a6000000-0000-7000-8000-000000000001', 'a1000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'May', '2026-05-01 00:00+00', '2026-06-01 00:00+00', 'gemini-2.0-flash', 'completed', 100, '{"top": "ina"}', '2026-06-01 10:00+00'),
    ('a6000000-0000-7000-8000-000000000002', 'a1000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'May, general alone', '2026-05-01 00:00+00', '2026-06-01 00:00+00', null, 'pending', 0, null, '2026-06-02 10:00+00');
insert into assistant.slack_analysis_channels (analysis_id, channel_id) values
    ('a6000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000001'),
    ('a6000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000002'),
    ('a6000000-0000-7000-8000-000000000002', 'a2000000-0000-7000-8000-000000000001');
insert into assistant.slack_contributions (id, analysis_id, user_id, channel_id, total_score, message_count, insights, created_at) values
    ('a7000000-0000-7000-8000-000000000001', 'a6000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000001', null, 7.5, 2, 'Begins things', '2026-06-01 11:00+00'),
    ('a7000000-0000-7000-8000-000000000002', 'a6000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000001', 4.25, 1, null, '2026-06-01 11:01+00'),
    ('a7000000-0000-7000-8000-000000000003', 'a6000000-0000-7000-8000-000000000001', 'a3000000-0000-7000-8000-000000000002', 'a2000000-0000-7000-8000-000000000002', 9, 1, null, '2026-06-01 11:02+00');
insert into assistant.slack_channel_analyses (id, analysis_id, channel_id, start_date, end_date, message_count, key_highlights, created_at) values
    ('a8000000-0000-7000-8000-000000000001', 'a6000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000001', '2026-05-01 00:00+00', '2026-06-01 00:00+00', 4, 'A launch is near', '2026-06-01 11:00+00'),
    ('a8000000-0000-7000-8000-000000000002', 'a6000000-0000-7000-8000-000000000001', 'a2000000-0000-7000-8000-000000000002', '2026-05-01 00:00+00', '2026-06-01 00:00+00', 1, 'A budget, too', '2026-06-01 11:01+00');

-- Olga and her report's chat are known to Slack; Stan's chat names the private channel, which isn't his. Their other columns stay.
alter table assistant.chats disable trigger chats_touch;
update assistant.users set slack_user_id = 'UOLGA' where id = '00000000-0000-7000-8000-00000000000a';
update assistant.chats set slack_channel_id = 'C4' where id = '10000000-0000-7000-8000-000000000002';
update assistant.chats set slack_channel_id = 'G1' where user_id = '00000000-0000-7000-8000-00000000000b';
alter table assistant.chats enable trigger chats_touch;

insert into assistant.locations (id, user_id, name, address) values
    ('81000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Office', 'Rua Augusta 1, Lisbon'),
    ('81000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', 'Stan''s garden', null);

insert into assistant.categories (id, user_id, name, color) values
    ('82000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Billable', 'green');

insert into assistant.timesheets (id, user_id, start_date, end_date, pdf_path, created_at) values
    ('83000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '2026-05-01', '2026-05-31', 'timesheets/2026-05.pdf', '2026-06-01 08:00+00');

insert into assistant.appointments (id, user_id, start_time, end_time, subject, location_id, category_id, timesheet_id, recurrence, is_out_of_office, created_at, updated_at) values
    ('80000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '2026-05-04 09:00+00', '2026-05-04 10:00+00', 'Quarterly review', '81000000-0000-7000-8000-000000000001', '82000000-0000-7000-8000-000000000001', '83000000-0000-7000-8000-000000000001', null, false, '2026-04-20 08:00+00', '2026-04-20 08:00+00'),
    ('80000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', '2026-05-05 22:00+00', '2026-05-06 02:00+00', 'Night shift', null, '82000000-0000-7000-8000-000000000001', null, 'FREQ=WEEKLY;BYDAY=TU', false, '2026-04-21 08:00+00', '2026-04-21 08:00+00'),
    ('80000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000a', '2026-05-08 00:00+00', '2026-05-11 00:00+00', null, null, null, null, null, true, '2026-04-22 08:00+00', '2026-04-22 08:00+00'),
    ('80000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000b', '2026-05-05 09:00+00', '2026-05-05 10:00+00', 'Stan sees the bees', '81000000-0000-7000-8000-000000000002', null, null, null, false, '2026-04-23 08:00+00', '2026-04-23 08:00+00');

-- The first has the key of an appointment, which keys of two tables may, and begins with it.
insert into assistant.calendar_events (id, user_id, integration_id, external_id, title, start_time, end_time, location, attendees, is_meeting, created_at, updated_at) values
    ('80000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '73000000-0000-7000-8000-000000000001', 'g-1', 'Quarterly review (Google)', '2026-05-04 09:00+00', '2026-05-04 10:00+00', 'Room "Tejo"', '[{"email": "stan@example.com"}]', true, '2026-04-24 08:00+00', '2026-04-24 08:00+00'),
    ('84000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', '73000000-0000-7000-8000-000000000001', 'g-2', 'Stand-up', '2026-05-05 08:00+00', '2026-05-05 08:15+00', null, null, true, '2026-04-25 08:00+00', '2026-04-25 08:00+00'),
    ('84000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', '73000000-0000-7000-8000-000000000002', 'g-3', 'Stan''s stand-up', '2026-05-05 08:00+00', '2026-05-05 08:15+00', null, null, true, '2026-04-26 08:00+00', '2026-04-26 08:00+00');

insert into assistant.calendars (id, user_id, name, is_archive, created_at, updated_at) values
    ('85000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Archive', true, '2026-04-01 08:00+00', '2026-04-01 08:00+00'),
    ('85000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'Work', false, '2026-04-01 08:00+00', '2026-04-01 08:00+00');

insert into assistant.archive_configurations (id, user_id, name, source_calendar_uri, destination_calendar_uri, timezone, created_at, updated_at) values
    ('86000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Work to archive', 'msgraph://calendars/primary', 'local://calendars/archive', 'Europe/Lisbon', '2026-04-02 08:00+00', '2026-04-02 08:00+00');

insert into assistant.job_configurations (id, user_id, archive_configuration_id, schedule_type, schedule_hour, schedule_minute, schedule_day_of_week, created_at, updated_at) values
    ('87000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '86000000-0000-7000-8000-000000000001', 'weekly', 3, 30, 6, '2026-04-03 08:00+00', '2026-04-03 08:00+00'),
    ('87000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', '86000000-0000-7000-8000-000000000001', 'daily', 23, 59, null, '2026-04-04 08:00+00', '2026-04-04 08:00+00');

insert into assistant.admin_configs (id, config_key, config_data, updated_by_user_id, created_at, updated_at) values
    ('a1000000-0000-7000-8000-000000000001', 'chat_agent_google', '{"rateLimits": {"hourly": 100}, "models": {"gemini-2.0-flash": {"inputPrice": 0.1, "outputPrice": 0.4}}}', '00000000-0000-7000-8000-00000000000c', '2026-01-05 08:00+00', '2026-01-06 08:00+00');

insert into assistant.usage_logs (id, user_id, chat_id, agent_type, model_used, provider, input_tokens, output_tokens, total_tokens, input_cost, output_cost, total_cost, request_timestamp, response_timestamp, duration_ms, metadata) values
    ('a2000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '10000000-0000-7000-8000-000000000001', 'chat', 'gemini-2.0-flash', 'google', 120, 40, 160, 0.000012, 0.000016, 0.000028, '2026-02-01 10:00:01+00', '2026-02-01 10:00:02.5+00', 1500, '{"tools": ["search"]}'),
    ('a2000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', null, 'git_mcp', 'claude-sonnet-4', 'anthropic', 2000, 0, 2000, 0.006000, 0, 0.006000, '2026-02-02 10:00:01+00', null, null, '{"error": "timeout"}'),
    ('a2000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', '10000000-0000-7000-8000-000000000004', 'routing', 'gpt-5-mini', 'openai', 10, 1, 11, 0.000003, 0.000002, 0.000005, '2026-02-04 10:00:01+00', '2026-02-04 10:00:02+00', 1000, null);

insert into assistant.rate_limits (id, user_id, agent_type, period_start, period_end, request_count, limit_type, limit_value, created_at) values
    ('a3000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'chat', '2026-02-01 10:00+00', '2026-02-01 11:00+00', 1, 'hourly', 100, '2026-02-01 10:00:01+00');

insert into assistant.audit_logs (id, user_id, action_type, operation, resource_type, resource_id, status, duration_ms, ip_address, correlation_id, parent_id, created_at) values
    ('a4000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'archive', 'archiveAppointments', 'ArchiveConfiguration', '86000000-0000-7000-8000-000000000001', 'success', 12.5, '192.0.2.1', 'run-1', null, '2026-05-10 02:30+00'),
    ('a4000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'update', 'updateAppointment', 'Appointment', '80000000-0000-7000-8000-000000000001', 'success', null, null, 'run-1', 'a4000000-0000-7000-8000-000000000001', '2026-05-10 02:30:00.1+00'),
    ('a4000000-0000-7000-8000-000000000003', null, 'purge', 'purgeStreams', null, null, 'success', 3, null, null, null, '2026-05-11 02:30+00');

insert into assistant.action_logs (id, user_id, event_type, state, description, recommendations, created_at, updated_at) values
    ('a5000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'calendar_conflict', 'open', 'Two reviews at the same time', '[{"action": "merge"}]', '2026-05-01 08:00+00', '2026-05-01 08:00+00');

insert into assistant.user_settings (id, user_id, theme, language, screenshots_enabled, encrypted_openai_api_key, created_at) values
    ('d0000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'dark', 'de', true, 'a secret', '2026-01-01 09:00+00'),
    ('d0000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', 'light', 'pt-BR', false, null, '2026-01-02 09:00+00');

insert into assistant.dashboard_preferences (id, user_id, card_type, preferences, sort_order, created_at) values
    ('d1000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'weather', '{"city": "Lisbon"}', 2, '2026-01-01 09:00+00'),
    ('d1000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'bart', '{"stations": [{"abbr": "EMBR", "platform": null}]}', 1, '2026-01-01 10:00+00'),
    ('d1000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', 'bart', '{}', 0, '2026-01-02 09:00+00');

insert into assistant.feature_access (id, user_id, feature_key, enabled, granted_by_user_id, created_at) values
    ('d2000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'card:weather', true, '00000000-0000-7000-8000-00000000000c', '2026-01-05 09:00+00'),
    ('d2000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'card:bart', false, null, '2026-01-06 09:00+00'),
    ('d2000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', 'card:bart', true, '00000000-0000-7000-8000-00000000000c', '2026-01-07 09:00+00');

insert into assistant.focus_mode_states (id, user_id, is_active, mode, started_at, ends_at, custom_message, previous_slack_status, pomodoro_phase, pomodoro_session_count, pomodoro_total_sessions, created_at) values
    ('d3000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', true, 'pomodoro', '2026-03-10 09:00+00', '2026-03-10 09:25+00', 'Writing', '{"emoji": ":tea:"}', 'work', 1, 4, '2026-01-01 09:00+00'),
    ('d3000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', false, 'simple', null, null, null, null, null, 0, null, '2026-01-02 09:00+00');

insert into assistant.focus_settings (id, user_id, default_message, pomodoro_work_minutes, pomodoro_break_minutes, bypass_notification_config, created_at) values
    ('d4000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Back soon', 50, 10, '{"sms_enabled": true}', '2026-01-01 09:00+00'),
    ('d4000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', null, 25, 5, null, '2026-01-02 09:00+00');

insert into assistant.focus_vips (id, user_id, slack_user_id, display_name, created_at) values
    ('d5000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'U100', 'The boss', '2026-01-01 09:00+00'),
    ('d5000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'U1', null, '2026-01-02 09:00+00'),
    ('d5000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', 'U100', 'Mum', '2026-01-03 09:00+00');

insert into assistant.focus_sessions (id, user_id, title, duration_minutes, actual_duration, status, blocked_apps, distraction_count, started_at, ended_at, created_at) values
    ('d6000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Report', 50, 48, 'completed', '["Chess"]', 2, '2026-03-09 09:00+00', '2026-03-09 09:48+00', '2026-03-09 09:00+00'),
    ('d6000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', null, 25, null, 'active', null, 0, '2026-03-10 09:00+00', null, '2026-03-10 09:00+00'),
    ('d6000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000b', 'Bees', 25, 5, 'cancelled', null, 7, '2026-03-10 10:00+00', '2026-03-10 10:05+00', '2026-03-10 10:00+00');

insert into assistant.activities (id, user_id, app_name, window_title, url, category, is_productive, is_afk, start_time, end_time, duration, created_at) values
    ('e0000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Editor', 'report.md', null, 'writing', true, false, '2026-03-09 09:00+00', '2026-03-09 09:30+00', 1800, '2026-03-09 09:30+00'),
    ('e0000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', 'Browser', 'Chess', 'https://chess.example/play', 'leisure', false, false, '2026-03-09 09:30+00', '2026-03-09 09:40+00', 600, '2026-03-09 09:40+00'),
    ('e0000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000a', 'Editor', null, null, null, null, true, '2026-03-10 09:00+00', null, null, '2026-03-10 09:00+00'),
    ('e0000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000b', 'Editor', 'bees.md', null, 'writing', true, false, '2026-03-09 09:00+00', '2026-03-09 10:00+00', 3600, '2026-03-09 10:00+00');

insert into assistant.screenshots (id, user_id, file_path, cloud_url, app_name, is_blurred, file_size, width, height, captured_at, created_at) values
    ('e1000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '/shots/1.png', 'https://cloud.example/1.png', 'Editor', false, 120000, 1920, 1080, '2026-03-09 09:10+00', '2026-03-09 09:10+00'),
    ('e1000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', '/shots/2.png', null, null, true, null, null, null, '2026-03-09 09:10+00', '2026-03-09 09:10+00');

insert into assistant.goals (id, user_id, name, type, target_hours, is_active, created_at) values
    ('e2000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Write', 'daily_productive', 4.5, true, '2026-01-10 09:00+00'),
    ('e2000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', 'Less chess', 'daily_distraction', 1, false, '2026-01-11 09:00+00');

insert into assistant.work_sessions (id, user_id, title, description, project, tags, started_at, ended_at, duration, is_billable, created_at) values
    ('e3000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'Draft', 'First half', 'Report', '["writing", "q1"]', '2026-03-09 09:00+00', '2026-03-09 11:00+00', 7200, true, '2026-03-09 09:00+00'),
    ('e3000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000b', null, null, null, null, '2026-03-09 09:00+00', null, null, false, '2026-03-09 09:00+00');

insert into assistant.classification_rules (id, user_id, app_name, url_pattern, category, is_productive, priority, is_active, created_at) values
    ('e4000000-0000-7000-8000-000000000001', null, 'Browser', null, 'browsing', false, 0, true, '2026-01-01 07:00+00'),
    ('e4000000-0000-7000-8000-000000000002', null, 'Editor', null, 'development', true, 10, true, '2026-01-01 07:00+00'),
    ('e4000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-00000000000a', 'Editor', null, 'writing', true, 20, true, '2026-01-10 09:00+00'),
    ('e4000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-00000000000b', null, '^https://bees\.', 'bees', true, 5, false, '2026-01-11 09:00+00');
