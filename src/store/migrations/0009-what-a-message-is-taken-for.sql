-- reconcile: what a message is, where a reader said it or where none of its files could be read; else its extraction tells.
create table taken_for (
  message_id uuid primary key references message on delete cascade,
  survey_id  uuid not null references survey,
  kind       text not null,            -- vocabulary TakenFor
  decided    jsonb,                    -- vocabulary TakenBy; null: nobody said it yet
  decision   uuid references decision
);
create index taken_for_by_survey on taken_for (survey_id);
