-- What decides whether a case or a letter waits stands in columns: no document is opened to count what does.
alter table decided_case
  add column superseded boolean generated always as (coalesce((decided_case ->> 'superseded')::boolean, false)) stored,
  add column answered jsonb generated always as (decided_case #> '{readers,answered}') stored,
  add column differ boolean generated always as (coalesce((decided_case #>> '{readers,differ}')::boolean, false)) stored;
create index extraction_unclear on extraction (message_id) where kind in ('other', 'unreadable');
