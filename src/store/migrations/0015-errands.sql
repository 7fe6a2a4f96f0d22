-- What a person asked for and a step carries out behind the pages: files put in, a practice copy, a question to a model.
create table errand (
  id         uuid primary key,
  survey_id  uuid not null references survey on delete cascade,
  kind       text not null,
  asked      jsonb not null,
  by         text not null,               -- in whose name it is done
  at         timestamptz not null,
  came       jsonb,                       -- what came of it; null until it is done
  refused    jsonb                        -- { message, status }: why it cannot be done
);
create index errand_survey on errand (survey_id);
