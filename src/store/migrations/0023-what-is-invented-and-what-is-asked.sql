-- register: a desk that holds an invented force says so on every page.
create table invented_force (
  name       text primary key,
  about      text not null,
  begun_at   timestamptz not null,
  done_at    timestamptz               -- null: it was broken off, and goes on at the next start
);

-- Reply sheets that were sent to the force: what each asks, and what a person said that its words mean.
create table sheet_asked (
  id         uuid primary key,
  sha256     text,                     -- of the sealed file; null where it was made here of a shipped survey
  name       text not null,
  by_account text not null,
  at         timestamptz not null,
  grid       jsonb not null,           -- its squares
  meant      jsonb not null            -- the days asked about, and the map of its words
);
