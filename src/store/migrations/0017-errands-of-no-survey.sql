-- What is asked for where no survey is yet: a folder taken in, a sample reply tried.
alter table errand alter column survey_id drop not null;
create index errand_open on errand (at) where came is null and refused is null;
