-- extract: what a model proposed for a reply when a person asked it, and what of it was left out with the reason. A row each time it was asked.
create table proposal (
  id         uuid primary key,
  message_id uuid not null references message,
  model      text not null,
  asked_by   text not null,
  asked_at   timestamptz not null,
  figures    jsonb not null,           -- vocabulary Figure, each with proposedBy
  rejected   jsonb not null            -- { says, why }
);
create index proposal_by_message on proposal (message_id);
