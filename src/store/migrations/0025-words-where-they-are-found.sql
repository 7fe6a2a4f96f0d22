-- register: the words that a search looks through stand beside what else a matter is found by, so that one plan weighs both.
alter table matter add column words tsvector not null default '';
update matter
set words = matter_words.words
from matter_words
where matter_words.matter_id = matter.id;
alter table matter_words drop column words;
create index matter_found_by_words on matter using gin (words);

-- As before; what was opened by broken glass is looked up first, so that the rest can go by an index.
create or replace function matter_open_to(viewer text, oversees boolean, sees_restricted boolean, at_time timestamptz)
returns setof matter language sql stable as $$
  select *
  from matter
  where not closed_to @> array[viewer]
    and (not restricted or sees_restricted and open_to @> array[viewer])
    and (
      oversees
      or open_to @> array[viewer]
      or id = any(array(
        select matter_id
        from broken_glass
        where account = viewer and from_at <= at_time and until_at > at_time
      ))
    )
$$;

create or replace function matter_found(
  viewer text, oversees boolean, sees_restricted boolean, at_time timestamptz, terms text, asked jsonb
)
returns setof matter language sql stable as $$
  select *
  from matter_open_to(viewer, oversees, sees_restricted, at_time) as seen
  where (terms is null or words @@ to_tsquery('simple', terms))
    and (asked ->> 'open' is null or is_open = (asked ->> 'open')::boolean)
    and (asked ->> 'kind' is null or kind = asked ->> 'kind')
    and (asked ->> 'state' is null or states @> array[asked ->> 'state'])
    and (asked ->> 'role' is null or roles @> array[asked ->> 'role'])
    and (asked ->> 'rank' is null or ranks @> array[asked ->> 'rank'])
    and (asked ->> 'band' is null or bands @> array[asked ->> 'band'])
    and (asked ->> 'breach' is null or breaches @> array[asked ->> 'breach'])
    and (asked ->> 'platform' is null or platforms @> array[asked ->> 'platform'])
    and (asked ->> 'outcome' is null or outcomes @> array[asked ->> 'outcome'])
    and (asked ->> 'year' is null or date_part('year', came_on)::text = asked ->> 'year')
$$;

-- An id as an address has it: null where it is none, so that an index of ids is asked and nothing fails.
create function as_id(written text) returns uuid language sql immutable as $$
  select substring(written from '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$')::uuid
$$;
