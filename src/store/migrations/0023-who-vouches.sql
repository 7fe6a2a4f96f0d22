-- A browser that was sent to whoever vouches for its person (OpenID Connect), until it comes back, once.
create table vouching (
  hash       text primary key,            -- of what the browser keeps meanwhile
  state      text not null,
  nonce      text not null,
  verifier   text not null,
  back       text not null,
  begun_at   timestamptz not null
);
