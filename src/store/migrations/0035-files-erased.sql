-- A sealed file may be erased at the end of retention: with the act it is said that it is to go, then its bytes go; its row
-- stays, and the history names it.
alter table blob
  add column erased_at timestamptz,
  add column gone_at timestamptz;
create index blob_to_remove on blob (sha256) where erased_at is not null and gone_at is null;
