-- ask: a survey's letter before it goes, the own wording of one body's letter, and the house's own wordings.
create table letter_draft (
  survey_id     uuid not null,
  body          text not null default '',    -- '': of all that have none of their own
  subject       text not null,
  words         text not null,
  signed        text not null default '',
  sheet         text not null default 'xlsx' check (sheet in ('xlsx', 'ods', 'none')),
  by            text not null,
  at            timestamptz not null,
  primary key (survey_id, body)
);

create table letter_template (
  name          text primary key,
  subject       text not null,
  words         text not null,
  by            text not null,
  at            timestamptz not null
);

-- How often a letter was put off stands in its tries.
alter table letter_out drop column tries;
