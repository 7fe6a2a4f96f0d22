-- A matter has letters, and each allegation the clauses that it is said to break: none yet, where it was kept before.
update matter_words
set matter = matter || jsonb_build_object(
  'letters', '[]'::jsonb,
  'allegations', coalesce(
    (
      select jsonb_agg(one || '{"clauses": []}' order by place)
      from jsonb_array_elements(matter -> 'allegations') with ordinality as each (one, place)
    ),
    '[]'
  )
)
where not matter ? 'letters';
