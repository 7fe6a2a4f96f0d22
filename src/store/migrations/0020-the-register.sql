-- register: the standards desk's matters. What is named "words" holds personal data and is erased at the end of retention;
-- the events beside it hold who did what to which matter, when and why, and stay.
create table matter (
  id         uuid primary key,
  reference  text not null unique,
  version    integer not null,         -- the number of its last event
  opened_at  timestamptz not null,
  kind       text not null,
  came_on    date not null,            -- the day it came to the authority's attention
  restricted boolean not null,
  open_to    text[] not null,          -- accounts that work on it
  closed_to  text[] not null,          -- subjects, witnesses, declared relations: never, whatever else they are
  is_open    boolean not null,         -- some subject's course is not at its end
  states     text[] not null,
  roles      text[] not null,
  ranks      text[] not null,          -- as they were then
  bands      text[] not null,          -- pay bands
  breaches   text[] not null,
  platforms  text[] not null,
  outcomes   text[] not null,
  review_on  date,
  retain_until date,
  erased_at  timestamptz
);
create index matter_by_day on matter (came_on desc, reference desc);
create index matter_open_to on matter using gin (open_to);

-- The last number given in a year.
create table matter_number (
  year       integer primary key,
  last       integer not null
);

create table matter_words (
  matter_id  uuid primary key references matter,
  matter     jsonb not null,           -- vocabulary Matter
  words      tsvector not null         -- what a search finds
);
create index matter_words_found on matter_words using gin (words);

create table matter_event (
  matter_id  uuid not null references matter,
  n          integer not null,
  at         timestamptz not null,
  account    text not null,
  actor      text not null,
  action     text not null,
  reason     text not null,
  seal       text not null,            -- sha256 over the salt and the words: proves them while they are here, tells nothing after
  primary key (matter_id, n)
);

create table matter_event_words (
  matter_id  uuid not null,
  n          integer not null,
  salt       text not null,
  deed       jsonb not null,           -- vocabulary Deed
  primary key (matter_id, n),
  foreign key (matter_id, n) references matter_event
);

create function matter_event_stands() returns trigger language plpgsql as $$
begin
  raise exception 'an event of a matter is put right by a further event: % is not allowed', lower(tg_op);
end
$$;
create trigger matter_event_stands before update or delete on matter_event
  for each row execute function matter_event_stands();
create trigger matter_event_stands_all before truncate on matter_event
  for each statement execute function matter_event_stands();
create trigger matter_event_words_stand before update on matter_event_words
  for each row execute function matter_event_stands();

-- What is counted, a row a subject and a row an allegation.
create table matter_subject (
  matter_id  uuid not null references matter,
  number     integer not null,
  role       text not null,
  rank       text,
  band       text,
  state      text,
  outcome    text,
  primary key (matter_id, number)
);

create table matter_allegation (
  matter_id  uuid not null references matter,
  number     integer not null,
  against    integer[] not null,
  breach     text,                     -- the primary one
  breaches   text[] not null,
  platform   text,
  channel    text,
  duty       text,
  primary key (matter_id, number)
);

create table matter_due (
  matter_id  uuid not null references matter,
  subject    integer,                  -- null: of the matter itself
  kind       text not null,
  what       text not null,
  due        date not null,
  owner      text not null,
  regulation text not null,
  confidence text not null
);
create index matter_due_of on matter_due (matter_id);
create index matter_due_on on matter_due (due);

create table matter_link (
  matter_id  uuid not null references matter,
  other      uuid not null references matter,
  how        text not null,
  primary key (matter_id, other)
);
create index matter_link_back on matter_link (other);

-- Somebody opened a matter that is not theirs, for a reason they gave; it ends by itself.
create table broken_glass (
  matter_id  uuid not null references matter,
  account    text not null,
  actor      text not null,
  reason     text not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  seen_by    text                      -- the head who has taken note of it
);
create index broken_glass_of on broken_glass (account, matter_id);

-- The one rule of who may see a matter; every query of the register asks it. Who oversees sees each ordinary one; a
-- restricted one only who is named on it and works on such.
create function matter_open_to(viewer text, oversees boolean, sees_restricted boolean, at_time timestamptz)
returns setof matter language sql stable as $$
  select *
  from matter
  where not closed_to @> array[viewer]
    and (not restricted or sees_restricted and open_to @> array[viewer])
    and (
      oversees
      or open_to @> array[viewer]
      or id in (
        select matter_id
        from broken_glass
        where account = viewer and from_at <= at_time and until_at > at_time
      )
    )
$$;

-- Those of them that a search finds: by words as to_tsquery takes them, and by what is asked, { open, kind, state, role ... }.
create function matter_found(
  viewer text, oversees boolean, sees_restricted boolean, at_time timestamptz, terms text, asked jsonb
)
returns setof matter language sql stable as $$
  select *
  from matter_open_to(viewer, oversees, sees_restricted, at_time) as seen
  where (terms is null or id in (select matter_id from matter_words where words @@ to_tsquery('simple', terms)))
    and (asked ->> 'open' is null or is_open = (asked ->> 'open')::boolean)
    and (asked ->> 'kind' is null or kind = asked ->> 'kind')
    and (asked ->> 'state' is null or states @> array[asked ->> 'state'])
    and (asked ->> 'role' is null or roles @> array[asked ->> 'role'])
    and (asked ->> 'rank' is null or ranks @> array[asked ->> 'rank'])
    and (asked ->> 'band' is null or bands @> array[asked ->> 'band'])
    and (asked ->> 'breach' is null or breaches @> array[asked ->> 'breach'])
    and (asked ->> 'platform' is null or platforms @> array[asked ->> 'platform'])
    and (asked ->> 'outcome' is null or outcomes @> array[asked ->> 'outcome'])
    and (asked ->> 'year' is null or date_part('year', came_on)::text = asked ->> 'year')
$$;

-- What somebody reports, before it is a matter: drafts, and what was sent in.
create table report (
  id         uuid primary key,
  way        text not null,            -- public, colleague, confidential, supervisor
  draft_key  text unique,              -- sha256 of what the address of the draft holds; null once sent
  receipt    text unique,              -- sha256 of the receipt to come back by
  begun_at   timestamptz not null,
  touched_at timestamptz not null,
  sent_at    timestamptz,
  account    text,                     -- who reports, where signed in and not in confidence
  answers    jsonb not null,
  matter_id  uuid references matter,
  declined   text                      -- why no matter was opened
);
create index report_waits on report (sent_at) where sent_at is not null and matter_id is null and declined is null;

create table report_said (
  report_id  uuid not null references report,
  n          integer not null,
  at         timestamptz not null,
  by_desk    boolean not null,
  words      text not null,
  primary key (report_id, n)
);
