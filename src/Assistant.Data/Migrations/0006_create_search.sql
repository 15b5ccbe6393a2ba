-- Text search can't use an index under row security, so this finds the keys of the reader's own documents, by what their latest
-- version says; reading the documents checks them again.
create function app.search_documents(query text) returns table (id uuid, rank real)
language sql stable security definer parallel safe
set search_path = ''
as $$
    select d.id, ts_rank_cd(v.search_vector, q.terms)
    from websearch_to_tsquery('pg_catalog.english', query) as q (terms)
    join assistant.documents as d on d.user_id = (select app.uid())
    join assistant.document_versions as v on v.document_id = d.id and v.created_at = d.latest_version_at
    where v.search_vector @@ q.terms
$$;
revoke execute on function app.search_documents(text) from public;
grant execute on function app.search_documents(text) to assistant_api;

-- The cosine of the angle between two embeddings, -1 to 1; null where one is null, has no direction or another length.
create function app.similarity(a real[], b real[]) returns real
language sql immutable strict parallel safe
set search_path = ''
as $$
    select case
        when cardinality(a) = cardinality(b)
            then (sum(t.x * t.y) / nullif(sqrt(sum(t.x * t.x)) * sqrt(sum(t.y * t.y)), 0))::real
    end
    -- Squares of large floats are no floats any more, so doubles.
    from unnest(a::double precision[], b::double precision[]) as t (x, y)
$$;
revoke execute on function app.similarity(real[], real[]) from public;
grant execute on function app.similarity(real[], real[]) to assistant_api;

-- The access table as the database has it, for operators and reviewers. A policy is named after its command and its rule.
create function app.access_table()
returns table (table_name text, command text, rule text, policy text, using_expression text, check_expression text)
language sql stable
set search_path = ''
as $$
    select p.tablename::text, p.cmd, upper(substr(p.policyname::text, strpos(p.policyname::text, '_') + 1)), p.policyname::text,
        p.qual, p.with_check
    from pg_catalog.pg_policies as p
    where p.schemaname = 'assistant'
    order by p.tablename, array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], p.cmd), p.policyname
$$;
revoke execute on function app.access_table() from public;
