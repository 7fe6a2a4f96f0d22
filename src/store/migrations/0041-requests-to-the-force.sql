-- answer: requests to this force. Events are added and never changed; where a request stands, its clocks and what is open
-- next are told from them. Who asked stands apart, and goes at the end of its time.
create table force_request (
  id         uuid primary key,
  reference  text not null unique,
  parent     uuid references force_request,   -- the request that this one is a review of
  version    integer not null,                -- the number of its last event
  opened_at  timestamptz not null
);
create index force_request_parent on force_request (parent);

-- The last number given in a year.
create table force_request_number (
  year       integer primary key,
  last       integer not null
);

create table force_request_event (
  request_id uuid not null references force_request,
  seq        integer not null,
  kind       text not null,
  facts      jsonb not null,                  -- vocabulary EventFacts of its kind
  account    text not null,
  actor      text not null,
  at         timestamptz not null,
  salt       text not null,
  seal       text not null,                   -- sha256 over the salt, the kind and the facts; the history keeps it
  primary key (request_id, seq)
);
create index force_request_event_kind on force_request_event (kind);

create function force_request_event_stands() returns trigger language plpgsql as $$
begin
  raise exception 'an event of a request is put right by a further event: % is not allowed', lower(tg_op);
end
$$;
create trigger force_request_event_stands before update or delete on force_request_event
  for each row execute function force_request_event_stands();
create trigger force_request_event_stands_all before truncate on force_request_event
  for each statement execute function force_request_event_stands();

create table requester (
  request_id uuid primary key references force_request,
  name       text not null,
  address    text not null,
  words      text not null,                   -- the letter as it was read
  kept_until date not null
);

create table requester_file (
  request_id uuid not null references force_request,
  number     integer not null,
  sha256     text not null,
  media_type text not null,
  size       integer not null,
  primary key (request_id, number)
);
create index requester_file_sealed on requester_file (sha256);

-- Of these sealed files, those that nothing rests on any more, whichever room keeps what rests on them.
create function files_left(files text[]) returns setof text language sql stable as $$
  with any_of_them as (
    select '(' || array_to_string(files, '|') || ')' as words
  ),
  needed as (
    select (regexp_matches(deed::text, any_of_them.words, 'g'))[1] as sha256
    from matter_event_words, any_of_them
    union
    select (regexp_matches(answers::text, any_of_them.words, 'g'))[1]
    from report, any_of_them
    union
    select (regexp_matches(facts::text, any_of_them.words, 'g'))[1]
    from force_request_event, any_of_them
    union select sha256 from policy_version
    union select sha256 from legacy_file
    union select sha256 from sheet_asked
    union select sha256 from requester_file
  )
  select own.sha256
  from unnest(files) as own (sha256)
  where array_length(files, 1) > 0
    and not exists (select from needed where needed.sha256 = own.sha256)
  order by own.sha256
$$;
