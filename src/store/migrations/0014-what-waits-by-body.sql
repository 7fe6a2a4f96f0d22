-- What waits is counted by body, and what pages filter and sort by stands in columns.
create index figure_in_pencil on figure (survey_id, body) where state = 'pencil';
create index figure_confirmed on figure (survey_id, question) where state = 'confirmed';
create index decided_case_by_body on decided_case (survey_id, body);
create index decision_about_words on decision (survey_id) where decision ->> 'action' = 'map';
alter table body_count
  add column standing text generated always as (state ->> 'state') stored,
  add column low double precision generated always as (
    coalesce((value #>> '{value,low}')::double precision, (value #>> '{pencil,value,low}')::double precision)
  ) stored,
  add column decided boolean generated always as (not coalesce(value -> 'value' ? 'none', true)) stored;
