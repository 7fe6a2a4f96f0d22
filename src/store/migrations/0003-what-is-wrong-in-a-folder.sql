-- survey: what was wrong in a survey's folder when it was last imported, a sentence each, shown until it is put right.
create table folder_problem (
  survey_id  uuid not null references survey,
  ordinal    integer not null,
  says       text not null,
  primary key (survey_id, ordinal)
);
