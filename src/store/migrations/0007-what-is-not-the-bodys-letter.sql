-- A paper's print and a statement stand beside the body's letters and are none; null is a letter.
alter table message add column source jsonb;
