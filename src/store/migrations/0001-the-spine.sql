-- One row a table's noun. Written by the stage named above it; test/walls.test.ts lists who may read it.

-- store
create table history (
  seq        bigint primary key,       -- 1, 2, 3 … without a gap
  at         timestamptz not null,
  who        text not null,
  what       text not null,            -- a verb and its noun: 'survey imported', 'figure confirmed'
  record     text not null,            -- table:id
  detail     jsonb not null,
  previous   text not null,            -- sha256 of the row before; 64 noughts for the first
  hash       text not null unique      -- sha256 over previous and this row's own words
);

-- The last row's number and hash, kept apart: a history cut short at its end is seen. Its lock is the history's queue.
create table history_head (
  single     boolean primary key default true check (single),
  seq        bigint not null,
  hash       text not null
);
insert into history_head (seq, hash) values (0, repeat('0', 64));

create function history_stands() returns trigger language plpgsql as $$
begin
  raise exception 'the history is only added to: % is not allowed', lower(tg_op);
end
$$;
create trigger history_row_stands before update or delete on history
  for each row execute function history_stands();
create trigger history_stands before truncate on history
  for each statement execute function history_stands();
create trigger history_head_stands before delete or truncate on history_head
  for each statement execute function history_stands();

create table blob (
  sha256     text primary key,
  size       bigint not null,
  sealed_at  timestamptz not null
);

create table job (
  id         uuid primary key,
  stage      text not null,
  subject    text not null,
  attempts   integer not null default 0,
  run_after  timestamptz not null,
  locked_at  timestamptz,
  locked_by  text,
  error      text,
  given_up   boolean not null default false,
  put_at     timestamptz not null
);
create unique index job_waits_once on job (stage, subject) where locked_at is null and not given_up;
create index job_next on job (run_after) where not given_up;

-- survey
create table survey (
  id         uuid primary key,
  slug       text not null unique,
  title      text not null,
  survey     jsonb not null,           -- vocabulary Survey
  imported_at timestamptz not null
);

create table request (
  survey_id  uuid not null references survey,
  body       text not null,
  events     jsonb not null,           -- vocabulary RequestEvents
  primary key (survey_id, body)
);

create table claim (
  survey_id  uuid not null references survey,
  ordinal    integer not null,
  claim      jsonb not null,
  primary key (survey_id, ordinal)
);

create table expectation (
  survey_id  uuid not null references survey,
  ordinal    integer not null,
  expectation jsonb not null,
  primary key (survey_id, ordinal)
);

create table publication (
  survey_id  uuid not null references survey,
  number     integer not null,
  version    jsonb not null,           -- vocabulary PublicationVersion
  primary key (survey_id, number)
);

-- receive
create table message (
  id         uuid primary key,
  survey_id  uuid not null references survey,
  body       text not null,
  folder     text not null,            -- '2014-03-14-reply': groups the files of one reply
  received   date,                     -- the day it came; null when the folder does not say
  seen       boolean not null,         -- false: replied, but the reply is not here
  head       jsonb,                    -- store MailHead, where it came as mail
  unique (survey_id, body, folder)
);

create table attachment (
  id         uuid primary key,
  message_id uuid not null references message,
  parent     uuid references attachment, -- the mail or archive it was in
  ordinal    integer not null,         -- order within the message
  name       text not null,
  sha256     text not null references blob,
  media_type text not null,
  size       bigint not null,
  leaf       boolean not null,         -- true: to be read; false: only a wrapping
  refused    jsonb,                    -- { code, message }
  unique nulls not distinct (message_id, parent, name, sha256)
);
create index attachment_by_sha on attachment (sha256);

create table misplaced (
  survey_id  uuid not null references survey,
  path       text not null,
  note       text not null,            -- what was found and the one next step
  primary key (survey_id, path)
);

-- read
create table document (
  sha256     text primary key references blob,
  reader     text not null,            -- version of the reader
  outcome    jsonb not null,           -- vocabulary ReadOutcome
  read_at    timestamptz not null
);

create table page_image (
  sha256     text not null references blob,
  page       integer not null,
  image      text not null references blob,
  width      integer not null,
  height     integer not null,
  dpi        integer not null,
  primary key (sha256, page)
);

-- extract
create table extraction (
  message_id uuid primary key references message,
  extractor  text not null,
  extraction jsonb not null,           -- vocabulary Extraction
  extracted_at timestamptz not null
);

-- reconcile
create table decision (
  id         uuid primary key,
  survey_id  uuid not null references survey,
  body       text not null,
  question   text,
  decision   jsonb not null,           -- vocabulary Decision
  undone_at  timestamptz,
  undone_by  text
);
create index decision_by_survey on decision (survey_id, body);

create table figure (
  id         text not null,            -- from body, question, evidence and facets: the same reading has the same id
  survey_id  uuid not null references survey,
  message_id uuid references message,
  body       text not null,
  question   text,
  figure     jsonb not null,           -- vocabulary Figure, as decided
  state      text not null check (state in ('pencil', 'confirmed', 'rejected', 'orphaned')),
  read_as    jsonb,                    -- the machine's reading, where a reader corrected it
  decision   uuid references decision,
  primary key (survey_id, id)
);

create table answer (
  survey_id  uuid not null references survey,
  body       text not null,
  question   text not null,
  message_id uuid references message,
  answer     jsonb not null,           -- vocabulary QuestionAnswered
  state      text not null check (state in ('pencil', 'confirmed', 'rejected', 'orphaned')),
  decision   uuid references decision,
  primary key (survey_id, body, question)
);

create table contradiction (
  survey_id  uuid not null references survey,
  id         text not null,
  body       text not null,
  question   text not null,
  contradiction jsonb not null,        -- vocabulary Contradiction
  primary key (survey_id, id)
);

-- count
create table count_result (
  survey_id  uuid primary key references survey,
  result     jsonb not null,           -- vocabulary SurveyCount
  counted_at timestamptz not null
);
