-- A letter whose server said that it arrived: on which day that was said, and of whom. It stays accepted; a bounce stands above it.
alter table letter_out add column delivered_on date;

-- What a server says of a letter of ours that arrived: vocabulary Delivered.
alter table mail_in add column delivered jsonb;
