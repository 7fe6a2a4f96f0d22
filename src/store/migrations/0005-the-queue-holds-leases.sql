-- A step is taken for a while (its lease), which its worker renews. An attempt is counted when it begins: what ends its
-- process is seen by the attempt that was begun and never reported.
delete from job as waiting
  using job as held
  where waiting.stage = held.stage and waiting.subject = held.subject and waiting.id <> held.id
    and waiting.locked_at is null and not waiting.given_up and held.locked_at is not null and not held.given_up;
drop index job_waits_once;
drop index job_next;
alter table job
  add column number bigint generated always as identity, -- the order in which work was put, whatever the clock says
  add column lease uuid,                                 -- of the attempt that runs just now
  add column lease_until timestamptz,
  add column broken_off integer not null default 0,      -- attempts that were begun and never reported
  add column set_aside boolean not null default false,   -- given up because its process ended with it: only a person lifts that
  alter column run_after drop not null,                  -- null: at once
  drop column locked_at;
update job set locked_by = null;
create unique index job_waits_once on job (stage, subject) where lease is null and not given_up;
create index job_next on job (broken_off, number) where lease is null and not given_up;
create index job_running on job (stage, subject) where lease is not null;
create index job_by_subject on job (subject);
