-- Who is invited has an account from then on, with its name and roles; the address that works once leads to it.
alter table one_time_link drop column email;
alter table one_time_link drop column roles;
