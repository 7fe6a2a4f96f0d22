-- answer: which files of a release whoever signs it has opened, as it was drawn up then.
create table release_opened (
  request_id uuid not null references force_request,
  drawn_up   integer not null,                -- the event
  sha256     text not null,
  account    text not null,
  at         timestamptz not null,
  primary key (request_id, drawn_up, sha256, account)
);
