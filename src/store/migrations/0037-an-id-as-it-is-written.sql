-- An id as an address of ours has it, in the one way in which the history writes it: whoever read under another would not be
-- among those who have read.
create or replace function as_id(written text) returns uuid language sql immutable as $$
  select substring(written from '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$')::uuid
$$;
