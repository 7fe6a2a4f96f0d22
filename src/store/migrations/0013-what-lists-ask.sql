-- What lists over a whole survey ask stands in columns; what was kept of wordings says how often each is said.
alter table figure add column apart boolean generated always as (    -- not simply one body's number: see what may be compared
  figure ? 'standsFor'
  or (figure ? 'superseded' and figure ? 'correctedBy')
  or (figure ? 'follows' and not figure ? 'superseded')
) stored;
create index figure_apart on figure (survey_id, body) where apart;
alter table body_count add column unlike boolean generated always as (  -- its number differs from what was asked
  compared @? '$.aspects.*.differs ? (@ == true)'
) stored;
alter table reconciled_body drop column words;
alter table reconciled_body add column wordings jsonb not null default '[]';  -- [{ of, wording, key, times }] that no list knows

delete from reconciled_body;
insert into job (id, stage, subject, put_at)
select gen_random_uuid(), 'reconcile', id::text, now()
from survey
on conflict do nothing;
