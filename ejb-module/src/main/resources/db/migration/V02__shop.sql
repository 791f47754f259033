create table shop (
  id varchar(36) not null primary key,
  name varchar(200) not null,
  time_zone varchar(64) not null,
  currency varchar(3) not null,
  country varchar(2) not null,
  languages varchar(400) not null,
  identity_secret varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  version bigint not null
);

create table api_key (
  id uuid not null primary key,
  shop varchar(36) not null,
  kind varchar(16) not null,
  name varchar(200) not null,
  prefix varchar(16) not null unique,
  hash varchar(64) not null,
  scopes varchar(400) not null,
  origins varchar(2000) not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone,
  replaces_id uuid,
  version bigint not null
);
create index api_key_of_shop on api_key (shop, made_at);

create table console_user (
  id uuid not null primary key,
  shop varchar(36) not null,
  name varchar(64) not null unique,
  password_hash varchar(200) not null,
  roles varchar(200) not null,
  made_at timestamp(6) with time zone not null,
  version bigint not null
);

create table setup_token (
  id varchar(16) not null primary key,
  hash varchar(64) not null,
  made_at timestamp(6) with time zone not null
);
