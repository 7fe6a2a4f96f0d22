-- reconcile: what a reply tells of one matter, after what readers decided about it. Made from readings and decisions, and from nothing else.
create table decided_case (
  id           text not null,          -- from body and ink: the same reading has the same id
  survey_id    uuid not null references survey,
  message_id   uuid references message,
  body         text not null,
  turn         int not null,           -- its turn among the cases of its body
  state        text not null check (state in ('pencil', 'confirmed', 'rejected', 'orphaned')),
  decision     uuid references decision,
  decided_case jsonb not null,         -- vocabulary DecidedCase
  primary key (survey_id, id)
);
create index decided_case_by_message on decided_case (message_id);
