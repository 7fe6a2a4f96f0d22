-- Which clauses are cited, a row a clause of an allegation: counted, and without a word of the matter.
create table matter_clause (
  matter_id  uuid not null references matter,
  allegation integer not null,
  policy     text not null,
  version    text not null,
  clause     text not null,            -- the clause's lasting id
  title      text not null,            -- the policy's
  number     text,                     -- as that version prints it
  primary key (matter_id, allegation, policy, version, clause)
);
create index matter_clause_of on matter_clause (policy, clause);
