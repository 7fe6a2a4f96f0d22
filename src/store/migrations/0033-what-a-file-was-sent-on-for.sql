-- read: the files of messages that were read and said so. One that comes once more has only its new message understood.
create table sent_on (
  attachment_id uuid primary key references attachment on delete cascade
);
