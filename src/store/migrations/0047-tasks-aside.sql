-- ask: what a person decided not to do about a request, or not yet. What is to be done is derived anew each time; of another kind it
-- comes back by itself.
create table task_aside (
  survey_id  uuid not null,
  body       text not null,
  kind       text not null,                  -- of the task that is set aside
  until      date,                           -- the day from which it stands on the list again; null: not before it is another
  why        text not null,
  by         text not null,
  at         timestamptz not null,
  primary key (survey_id, body)
);
