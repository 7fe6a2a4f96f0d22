-- What pages ask of every row of a survey is answered from an index alone: no letter, reading or case is opened to be counted.
create index extraction_in_brief on extraction (message_id) include (kind, doubts, case_rows);
create index extraction_offering on extraction (message_id) where offers is not null;
create index figure_waits on figure (survey_id, body, id) include (differ, answered) where state = 'pencil';
create index answer_waits on answer (survey_id, body) include (differ, answered) where state = 'pencil';
create index case_waits on decided_case (survey_id, body) include (differ, answered) where state = 'pencil' and not superseded;
drop index figure_in_pencil;

-- What each number opens is worked out with it: a list of all bodies looks for no reading. Filled when it is counted again.
alter table body_count
  add column opens jsonb,              -- vocabulary BodyOpens; null of a question that counts nothing
  add column brief jsonb generated always as (    -- its value without the figures and the evidence that it stands on
    (value - '{stands,pencil}'::text[])
    || '{"figures": [], "evidence": null}'
    || case
      when value ? 'pencil' then jsonb_set('{"pencil": {}}', '{pencil}', (value -> 'pencil') || '{"figures": []}')
      else '{}'
    end
  ) stored;

-- Which of a body's readings stands for a question is told from columns.
alter table figure
  add column facets integer generated always as (jsonb_array_length(jsonb_path_query_array(figure, '$.facets.keyvalue()'))) stored,
  add column least double precision generated always as (   -- below every number where it is none
    case when figure -> 'value' ? 'none' then -1 else (figure #>> '{value,low}')::double precision end
  ) stored,
  add column proposed boolean generated always as (figure ? 'proposedBy') stored;
