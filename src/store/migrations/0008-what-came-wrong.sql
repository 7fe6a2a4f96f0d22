-- receive: a reply that was put in wrongly and taken back. Its files stay sealed, and it can be put back as it was.
create table withdrawn (
  id         uuid primary key,
  survey_id  uuid not null references survey,
  body       text not null,
  folder     text not null,
  received   date,
  source     jsonb,                    -- vocabulary Source; null: a letter
  files      jsonb not null,           -- [{ name, sha256 }], as they came
  why        text not null,
  by         text not null,
  at         timestamptz not null
);
create index withdrawn_by_survey on withdrawn (survey_id, body);

-- receive: a file put in for the survey, of which no sign says whose it is: it waits for a person.
create table unplaced (
  id         uuid primary key,
  survey_id  uuid not null references survey,
  name       text not null,
  sha256     text not null references blob,
  received   date not null,
  by         text not null,
  at         timestamptz not null
);
