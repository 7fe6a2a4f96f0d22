-- ask: bodies of the user's own lists, where letters go, and the letters that go there.
create table own_body (
  slug       text primary key,
  name       text not null,
  law        text check (law in ('foia', 'foisa', 'eir')),
  region     text,
  per        integer,
  by         text not null,
  at         timestamptz not null
);

-- One that another took the place of stays: a reply may still come from there.
create table body_address (
  body          text not null,
  email         text not null,
  entered_by    text not null,
  entered_at    timestamptz not null,
  left_at       timestamptz,
  confirmed_on  date,
  confirmed_by  text,                        -- the Message-ID of the reply that came from there
  bounced_on    date,
  bounced_words text,
  primary key (body, email)
);
create unique index body_address_standing on body_address (body) where left_at is null;

create table letter_out (
  id            uuid primary key,
  survey_id     uuid not null,
  body          text not null,
  kind          text not null check (kind in
    ('request', 'reminder', 'clarification', 'fee', 'review', 'complaint', 'right-of-reply', 'other')),
  number        integer not null,
  message_id    text not null unique,        -- made with the letter, before anything is handed over
  server_message_id text,                    -- the one that the server put in its place
  tag           text not null,
  in_reply_to   text,
  recipients    text[] not null,
  subject       text not null,
  words         text not null,
  asks          text,                        -- of a request: the seal of what it asks, by which a second one is known
  not_before    timestamptz not null,
  state         text not null default 'waiting' check (state in
    ('waiting', 'handing', 'accepted', 'deferred', 'refused', 'unknown', 'bounced', 'taken-out', 'undone')),
  said          text,                        -- the server's words, or a person's
  sent_on       date,
  tries         integer not null default 0,
  sender        uuid,                        -- who hands it over, until when it may be held for alive
  sender_until  timestamptz,
  by            text not null,
  at            timestamptz not null,
  unique (survey_id, body, kind, number)
);
create index letter_out_waiting on letter_out (not_before) where state in ('waiting', 'deferred', 'handing');
create index letter_out_asks on letter_out (body, asks) where asks is not null;
create index letter_out_tag on letter_out (tag);

create table letter_file (
  letter_id     uuid not null references letter_out,
  number        integer not null,
  name          text not null,
  media_type    text not null,
  sha256        text not null,
  size          integer not null,
  primary key (letter_id, number)
);
create index letter_file_sealed on letter_file (sha256);

-- Each attempt, and what came of it: added to and never changed.
create table letter_try (
  letter_id     uuid not null references letter_out,
  at            timestamptz not null,
  outcome       text not null,
  said          text not null
);
create index letter_try_letter on letter_try (letter_id, at);
create index letter_try_at on letter_try (at);
