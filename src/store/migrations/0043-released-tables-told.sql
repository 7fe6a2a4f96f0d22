-- How many released tables an extraction tells of: pages that show none do not open it.
alter table extraction
  add column releases integer generated always as (coalesce(jsonb_array_length(extraction -> 'releases'), 0)) stored;
