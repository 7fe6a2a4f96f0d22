-- The rules that people were told: policies and guidance in versions, the people of the force, and what each was told and said.
create table policy (
  slug   text primary key check (slug ~ '^[a-z0-9-]+$'),
  title  text not null,
  kind   text not null check (kind in ('policy', 'guidance')),
  issuer text not null
);

create table policy_version (
  policy         text not null references policy,
  version        text not null,
  in_force_from  date not null,
  in_force_until date,
  audience       text[] not null,          -- role types of facts/conduct-people.json, and families
  accounts       text not null check (accounts in ('personal', 'corporate', 'both')),
  sha256         text,                     -- of the sealed file it was taken from
  clauses        jsonb not null,
  is_draft       boolean not null,         -- a draft may be thrown away; what was put in force is never changed
  made           bigint generated always as identity,
  primary key (policy, version)
);

create table member (
  ref     text primary key,
  name    text not null,
  role    text not null,
  email   text,
  joined  date,
  left_on date
);

create table told (
  policy  text not null,
  version text not null,
  member  text not null references member,
  kind    text not null check (kind in ('told', 'acknowledged', 'reminded')),
  on_day  date not null,
  how     text not null,
  primary key (policy, version, member, kind, on_day),
  foreign key (policy, version) references policy_version
);
