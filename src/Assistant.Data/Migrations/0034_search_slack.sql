-- Text search can't use an index under row security, so this finds the keys of messages in the reader's own channels; reading the
-- messages checks them again.
create function app.search_slack_messages(query text) returns table (id uuid, rank real)
language sql stable security definer
set search_path = ''
as $$
    select m.id, ts_rank_cd(m.search_vector, q.terms)
    from websearch_to_tsquery('pg_catalog.english', query) as q (terms)
    join assistant.slack_messages as m on m.search_vector @@ q.terms
    where m.channel_id = any ((select app.channel_ids())::uuid[])
$$;
revoke execute on function app.search_slack_messages(text) from public;
grant execute on function app.search_slack_messages(text) to assistant_api;
