-- Messages are written often and read whole, so what search needs stands in an index alone. Measured with 100,000 messages of 940
-- characters: a stored vector would add 87 MB to the 141 MB of rows that every page of messages reads; the index has 20 MB.
-- Parsing the text, 0.3 ms for a message, is the price of a write either way. Without a stored vector it's the price of ranking a
-- found message as well, so at most 500 are ranked.
--
-- Each vector carries the key of the message's owner as one more word. A search asks for the reader's key and the reader's words
-- together, so that the index gives what the reader has, not what everybody has, for words left out as well. No text has such a
-- word: the parser would cut it at its colon and hyphens.
create index messages_search_idx on assistant.messages using gin (
    (to_tsvector('pg_catalog.english', left(content, 250000)) || array_to_tsvector(array['owner:' || user_id::text])));

-- As app.search_documents: the keys of the reader's own messages; reading the messages checks them again. The newest 500 are
-- ranked, those before them come after.
create function app.search_messages(query text) returns table (id uuid, chat_id uuid, rank real)
language sql stable security definer parallel safe rows 100
set search_path = ''
as $$
    select f.id, f.chat_id,
        case when f.place <= 500 then ts_rank_cd(to_tsvector('pg_catalog.english', left(f.content, 250000)), f.terms) else 0 end
    from (
        select m.id, m.chat_id, m.content, q.terms, row_number() over (order by m.created_at desc, m.id desc) as place
        from (
            select t.terms, t.terms && format('%L', 'owner:' || app.uid())::tsquery as own_terms
            from websearch_to_tsquery('pg_catalog.english', query) as t (terms)
        ) as q
        join assistant.messages as m
            on (to_tsvector('pg_catalog.english', left(m.content, 250000)) || array_to_tsvector(array['owner:' || m.user_id::text]))
                @@ q.own_terms
        where numnode(q.terms) > 0 and m.user_id = (select app.uid())
    ) as f
$$;
revoke execute on function app.search_messages(text) from public;
grant execute on function app.search_messages(text) to assistant_api;
