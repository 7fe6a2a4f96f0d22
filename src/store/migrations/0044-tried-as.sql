-- people: who tries the desk as the account of a session, where its people are invented.
alter table session add column tried_by uuid references account;
