-- A second step beside the password: what an app on a telephone and the desk both know, from which each makes the same number
-- for half a minute. Offered until its person has shown that the app knows it.
alter table account add column second_step text;
alter table account add column second_step_offered text;
alter table account add column second_step_used bigint;   -- the half minute whose number was used last: each works once
