-- A set is there for its shop when it is complete; what a killed server left half written is swept at the next start.
create table training_set (
  id uuid not null primary key,
  shop varchar(36) not null,
  name varchar(200) not null,
  format varchar(16) not null,
  complete boolean not null,
  examples integer not null,
  intents integer not null,
  out_of_scope integer not null,
  review varchar(1000000) not null,
  created_at timestamp(6) with time zone not null
);
create index training_set_shop on training_set (shop, id);

create table training_example (
  training_set uuid not null,
  place integer not null,
  shop varchar(36) not null,
  wording varchar(8000) not null,
  intent varchar(200) not null,
  language varchar(35) not null,
  split varchar(8) not null,
  primary key (training_set, place)
);

-- active_for is the shop while the release serves it, so that two cannot.
create table shop_release (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  name varchar(200) not null,
  training_set uuid not null,
  recipe varchar(16) not null,
  state varchar(16) not null,
  active_for varchar(36) unique,
  node varchar(300) not null,
  attempts integer not null,
  figures varchar(100000) not null,
  failure varchar(2000),
  created_at timestamp(6) with time zone not null,
  trained_at timestamp(6) with time zone,
  activated_at timestamp(6) with time zone
);
create index shop_release_shop on shop_release (shop, id);
