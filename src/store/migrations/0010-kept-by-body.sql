-- What is worked out is kept body by body, with a mark of what it was made from, so that only what changed is made again.

-- Of each body that replied or about which something was decided.
create table reconciled_body (
  survey_id  uuid not null references survey,
  body       text not null,
  made_from  text not null,            -- changes with its replies, what was read in them, and what was decided about them
  links      text[] not null,          -- bodies that share one of these may have answered together
  proofs     jsonb not null,           -- [{ figures: [id], why }]: what arithmetic proves of it
  primary key (survey_id, body)
);

-- Of each body and question.
create table body_count (
  survey_id  uuid not null references survey,
  body       text not null,
  question   text not null,
  made_from  text not null,
  value      jsonb,                    -- vocabulary BodyValue; null of a question that counts nothing
  state      jsonb not null,           -- vocabulary BodyState
  compared   jsonb,                    -- vocabulary BodyCompared, where it gave a number
  primary key (survey_id, body, question)
);

-- Readings that nobody decided: by how much each may move a national figure, where it does.
create table figure_move (
  survey_id  uuid not null references survey,
  body       text not null,
  figure     text not null,
  moves      double precision not null,
  primary key (survey_id, figure)
);
create index figure_move_by_body on figure_move (survey_id, body);

-- What pages ask of many rows at once stands in columns, so that no page opens every document of a survey.
alter table extraction
  add column kind text generated always as (extraction ->> 'kind') stored,
  add column doubts integer generated always as (coalesce(jsonb_array_length(extraction -> 'doubts'), 0)) stored,
  add column case_rows integer generated always as (coalesce(jsonb_array_length(extraction -> 'caseRows'), 0)) stored;
alter table figure
  add column ordinal integer generated always as ((figure ->> 'order')::integer) stored,
  add column answered jsonb generated always as (figure #> '{readers,answered}') stored,
  add column differ boolean generated always as (coalesce((figure #>> '{readers,differ}')::boolean, false)) stored,
  add column stands_for jsonb generated always as (figure -> 'standsFor') stored;
alter table answer
  add column answered jsonb generated always as (answer #> '{readers,answered}') stored,
  add column differ boolean generated always as (coalesce((answer #>> '{readers,differ}')::boolean, false)) stored;
alter table contradiction
  add column severity text generated always as (contradiction ->> 'severity') stored,
  add column noted boolean generated always as (contradiction -> 'decided' <> 'null'::jsonb) stored;
create index figure_by_body on figure (survey_id, body);
create index contradiction_by_body on contradiction (survey_id, body);

-- The count is kept apart from its bodies now: what was kept before is worked out again.
delete from count_result;
insert into job (id, stage, subject, put_at)
select gen_random_uuid(), 'reconcile', id::text, now()
from survey
on conflict do nothing;
