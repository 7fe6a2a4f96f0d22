-- What pages ask of a file stands beside its document: a sheet's is a hundred megabytes, and was opened to tell that it was read.
create function table_outlines(outcome jsonb) returns jsonb language sql immutable parallel safe
  -- The tables of a document without their rows, in reading order.
  return (
    select coalesce(
      jsonb_agg(
        one - '{cells,further,otherReadings}'::text[] || jsonb_build_object(
          'first', one #> '{cells,0,place}',
          'last', one #> '{cells,-1,place}',
          'nth', turn
        )
        order by turn
      ),
      '[]'
    )
    from jsonb_array_elements(outcome #> '{document,tables}') with ordinality as each (one, turn)
  );
alter table document
  add column refused jsonb generated always as (outcome -> 'reason') stored,
  add column outlines jsonb generated always as (table_outlines(outcome)) stored;
