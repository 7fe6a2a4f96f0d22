-- What is counted for a request is counted whole: matters of the anti-corruption unit too, since what is held is held. Who counts
-- sees a number and opens none of it; the numbers that anybody may look at by themselves are without them, as before.
drop function matter_counted(date, date);
create function matter_counted(first_day date, last_day date, whole boolean)
returns setof matter language sql stable as $$
  select *
  from matter
  where (whole or not restricted) and came_on between first_day and last_day
$$;
