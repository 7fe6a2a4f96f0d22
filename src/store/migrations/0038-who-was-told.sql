-- receive: which body was told, for which survey, of what a file of its own keeps. The same bytes may come from two bodies, and
-- lie in a practice copy too: who was told there was not told here.
create table body_told (
  survey_id uuid not null references survey on delete cascade,
  body      text not null,
  sha256    text not null,
  told_by   text not null,
  told_at   timestamptz not null,
  primary key (survey_id, body, sha256)
);

insert into body_told (survey_id, body, sha256, told_by, told_at)
select survey.id, detail ->> 'body', file ->> 'sha256', who, at
from history
join survey on survey.id::text = detail ->> 'survey'
cross join lateral jsonb_array_elements(detail -> 'files') as file
where what = 'body told of what its files hide'
order by seq
on conflict do nothing;

alter table inspection drop column told_by, drop column told_at;
