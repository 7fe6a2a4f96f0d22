-- receive: mails that came to the newsroom's own mailbox, which requests they belong to, and how far each box was looked through.
create table mail_in (
  sha256         text primary key references blob,  -- the bytes as they came first
  same           text not null unique,              -- what it says, whoever delivered it: the same mail twice is one
  box            text not null,
  uid_validity   text,
  uid            bigint,
  message_id     text,
  received_at    timestamptz not null,
  sender         text,
  address        text,
  recipient      text,
  subject        text,
  in_reply_to    text[] not null,
  refs           text[] not null,
  auto           jsonb not null,                    -- vocabulary AutoHead: what its head says of who wrote it
  authentication jsonb not null,
  kind           text not null,
  kind_ink       text,
  reference      text,                              -- the one that the body gives
  portal         jsonb,
  bounce         jsonb,
  state          text not null check (state in ('taken', 'waits', 'left-out', 'noted')),
  why            text,                              -- why it waits
  proposed       jsonb not null,                    -- MailMatch[]
  words          text not null,                     -- its own, as far as they are shown
  at             timestamptz not null               -- when it was fetched
);
create index mail_in_waits on mail_in (received_at) where state = 'waits';
create index mail_in_by_message_id on mail_in (message_id);

create table mail_match (
  mail       text not null references mail_in,
  survey_id  uuid not null references survey,
  body       text not null,
  why        text not null,
  ink        text not null,
  by         text not null,
  at         timestamptz not null,
  message_id uuid,                                  -- the reply it was taken in as
  settled    boolean not null default false,        -- all that follows from it is done: else it is done again
  primary key (mail, survey_id, body)
);
create index mail_match_by_survey on mail_match (survey_id, body);
create index mail_match_unsettled on mail_match (mail) where not settled;

-- Addresses of which a person said that a body writes from there.
create table sender_known (
  body    text not null,
  address text not null,
  by      text not null,
  at      timestamptz not null,
  primary key (body, address)
);

create table box_seen (
  box          text primary key,
  uid_validity text not null,
  last_uid     bigint not null,
  others       bigint not null,                     -- looked at and not kept: mails of others
  looked_at    timestamptz not null
);
