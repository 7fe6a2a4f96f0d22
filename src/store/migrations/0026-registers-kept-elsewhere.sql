-- register: a register that was kept elsewhere, as the file it came in, what its columns and values mean, and what came of it.
create table legacy_file (
  id         uuid primary key,
  account    text not null,            -- who sent it: nobody else sees it
  name       text not null,
  sha256     text not null references blob,
  sent_at    timestamptz not null,
  map        jsonb not null,           -- register LegacyMap
  taken      jsonb                     -- { matters, already, left }, once it was taken in
);
