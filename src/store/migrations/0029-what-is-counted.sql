-- Which matters are counted: each ordinary one of these days. The right to count opens none of them, and no matter of the
-- anti-corruption unit is ever in a number.
create function matter_counted(first_day date, last_day date)
returns setof matter language sql stable as $$
  select *
  from matter
  where not restricted and came_on between first_day and last_day
$$;
