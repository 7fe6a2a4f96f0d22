-- receive: what a file that came keeps from who opens it, by its bytes; said, and not what it is. An empty list: nothing.
create table inspection (
  sha256       text primary key,
  verdict      text not null,
  held_back    jsonb not null,
  inspected_at timestamptz not null,
  -- Who wrote to the body of it, and when.
  told_by      text,
  told_at      timestamptz
);

-- Files that came before this was asked of them.
insert into job (id, stage, subject, put_at)
select gen_random_uuid(), 'inspect', sha256, now()
from (select distinct sha256 from attachment where leaf and refused is null) as came
on conflict do nothing;
