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
