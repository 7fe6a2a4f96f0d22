-- What outlives a case was left out of what is due, and a matter with a pending appeal was called closed. What is changed from
-- here on is worked out anew; this mends what stands and may not be touched for years. Its kinds and states are those of the
-- facts of the day on which this was written.

insert into matter_due (matter_id, subject, kind, what, due, owner, regulation, confidence)
select words.matter_id, (person ->> 'number')::integer, owed ->> 'kind', owed ->> 'what', (owed ->> 'due')::date,
  owed ->> 'owner', owed ->> 'regulation', owed ->> 'confidence'
from matter_words as words
join matter on matter.id = words.matter_id and matter.erased_at is null
cross join lateral jsonb_array_elements(words.matter -> 'subjects') as person
cross join lateral jsonb_array_elements(person -> 'standing' -> 'due') as owed
where person -> 'standing' ->> 'stateKind' = 'closed'
  and not exists (
    select
    from matter_due as kept
    where kept.matter_id = words.matter_id and kept.subject = (person ->> 'number')::integer
  )
  and owed ->> 'kind' in (
    'appeal_from_meeting', 'barred_list_review_conduct', 'fww_live', 'pat_notice', 'referral_mandatory', 'rprp_account',
    'rprp_pdr', 'staff_appeal', 'ww_live'
  );

update matter
set is_open = true
where not is_open
  and erased_at is null
  and exists (
    select
    from matter_words as words
    cross join lateral jsonb_array_elements(words.matter -> 'subjects') as person
    where words.matter_id = matter.id
      and person -> 'standing' ->> 'stateKind' = 'closed'
      and person -> 'standing' ->> 'state' in ('appeal', 'appeal_meeting', 'pat_appeal')
      and person -> 'elsewhere' ->> 'closedOn' is null
  );
