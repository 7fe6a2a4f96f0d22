-- register: by which key a calendar program, which signs in nowhere, is given what is due to one account.
create table calendar_key (
  account    text primary key,
  hash       text not null unique,     -- sha256 of what its address holds
  made_at    timestamptz not null
);
