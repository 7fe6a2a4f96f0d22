-- A mail that answers a letter in which something was put to a body before print: it is no reply to the request, and is offered for
-- the body's statement.
alter table mail_match add column is_statement boolean not null default false;
