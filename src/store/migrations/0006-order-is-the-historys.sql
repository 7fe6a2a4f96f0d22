-- reconcile: decisions rank by their number in the history, whatever the clock of the day said.
create index history_by_record on history (record);
alter table decision
  add column seq bigint,               -- of the history's entry that made it, or made it stand again; null only within its transaction
  add column undone_seq bigint;        -- of the entry that undid it
update decision
set seq = coalesce(
      (
        select max(history.seq)
        from history
        where history.record = 'decision:' || decision.id and history.what <> 'decision undone'
      ),
      (decision.decision -> 'order')::bigint
    ),
    undone_seq = case
      when undone_at is not null then (
        select max(history.seq)
        from history
        where history.record = 'decision:' || decision.id and history.what = 'decision undone'
      )
    end;

-- reconcile: up to which entry of the history what is reconciled knows everything.
create table reconciled (
  survey_id  uuid primary key references survey,
  history    bigint not null
);

-- count: the same of what was counted. Null: counted before that was kept.
alter table count_result add column history bigint;

-- What stands was made by the clock's order, and does not say up to where it knows: each survey is taken up once more.
insert into job (id, stage, subject, put_at)
select gen_random_uuid(), 'reconcile', id::text, now()
from survey
on conflict do nothing;
