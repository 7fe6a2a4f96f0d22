-- What the queue asks of every letter and contradiction stands in columns; what it was made from before is made again.
alter table extraction add column offers jsonb generated always as (extraction -> 'offers') stored;
alter table contradiction add column moves double precision not null default 0; -- by how many it may move a national figure
alter table reconciled_body add column words text[] not null default '{}';      -- its wordings that no list knows

delete from reconciled_body;
insert into job (id, stage, subject, put_at)
select gen_random_uuid(), 'reconcile', id::text, now()
from survey
on conflict do nothing;
