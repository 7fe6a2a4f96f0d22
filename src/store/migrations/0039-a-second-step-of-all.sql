-- people: since when every account that opens with a password is asked for a second step; a session begun before goes on to its end.
create table sign_in_rule (
  only_one         boolean primary key default true check (only_one),
  second_step_from timestamptz
);

insert into sign_in_rule default values;
