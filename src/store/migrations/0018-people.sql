-- Which desk a database holds: one row, written by whoever opens it first. What is a newsroom's already stays that.
create table desk (
  only_one  boolean primary key default true check (only_one),
  kind      text not null check (kind in ('investigations', 'standards'))
);
insert into desk (kind)
select 'investigations'
where exists (select from survey);

-- Who works here. A name stands in the history and beside what was decided, so that it stays taken when its account has ended.
create table account (
  id         uuid primary key,
  name       text not null,
  email      text not null,
  password   text,                        -- argon2id with its parameters and salt; null: none is set
  issuer     text,                        -- who vouched for them (OpenID Connect), and under which subject: kept at the first sign-in
  subject    text,
  made_at    timestamptz not null,
  ended_at   timestamptz
);
create unique index account_name on account (lower(name));
create unique index account_email on account (lower(email));
create unique index account_subject on account (issuer, subject);

create table account_role (
  account_id uuid not null references account,
  role       text not null,
  given_at   timestamptz not null,
  primary key (account_id, role)
);

-- A browser that is signed in. Of what it brings only the hash is here.
create table session (
  id         uuid primary key,
  hash       text not null unique,
  account_id uuid not null references account,
  browser    text not null,
  begun_at   timestamptz not null,
  seen_at    timestamptz not null
);
create index session_account on session (account_id);

-- A browser in which this person signed in before: a stranger's failed tries do not keep it waiting.
create table known_browser (
  hash       text primary key,
  account_id uuid not null references account,
  since      timestamptz not null
);
create index known_browser_account on known_browser (account_id);

-- An address that works once: the first account, an invitation, a new password.
create table one_time_link (
  hash       text primary key,
  kind       text not null check (kind in ('first', 'invitation', 'reset')),
  account_id uuid references account,     -- whose password is set anew
  email      text,                        -- who is invited, and as what
  roles      text[] not null default '{}',
  made_by    uuid references account,     -- null: printed where the desk was started
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);

-- Failed tries to sign in, by what was tried: an e-mail address (its hash), a place on the network, a known browser.
create table failed_try (
  bucket     text primary key,
  times      integer not null,
  last_at    timestamptz not null
);
