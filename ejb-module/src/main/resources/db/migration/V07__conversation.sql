create table conversation (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  name varchar(400),
  -- Under which it is found while open (digest of the caller's own name, or of user and channel), then null.
  address varchar(64),
  user_id varchar(256),
  visitor varchar(128),
  channel varchar(32) not null,
  language varchar(35),
  state varchar(8) not null,
  dialogue varchar(200000) not null,
  -- What the caller told beside the words, encrypted.
  facts varchar(500000),
  handover_state varchar(16) not null,
  operator varchar(100),
  last_seq bigint not null,
  lease_owner varchar(200),
  lease_token bigint not null,
  lease_until timestamp(6) with time zone,
  started_at timestamp(6) with time zone not null,
  last_activity timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  rating integer,
  rating_comment varchar(8000),
  rated_at timestamp(6) with time zone,
  constraint conversation_address unique (shop, address)
);
create index conversation_activity on conversation (shop, last_activity, id);
create index conversation_state on conversation (shop, state, last_activity);
create index conversation_handover on conversation (shop, handover_state, last_activity);
create index conversation_user on conversation (shop, user_id, channel, state);
create index conversation_visitor on conversation (shop, visitor, channel, state);

create table turn (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  conversation uuid not null references conversation (id),
  seq bigint not null,
  speaker varchar(8) not null,
  message_id varchar(128),
  -- Holds the caller's message id where no conversation of ours was named, for 24 hours.
  once_key varchar(64),
  operator varchar(100),
  act varchar(16),
  intent varchar(80),
  confidence double precision,
  emotion varchar(16),
  intensity double precision,
  trace varchar(400000),
  reply varchar(400000),
  -- The reply with its personal values, encrypted, where it holds any.
  sealed_reply varchar(1000000),
  spoken_at timestamp(6) with time zone not null,
  constraint turn_seq unique (conversation, seq),
  constraint turn_message unique (conversation, message_id),
  constraint turn_once unique (shop, once_key)
);

create table turn_part (
  id uuid not null primary key,
  shop varchar(36) not null,
  turn uuid not null references turn (id),
  place integer not null,
  kind varchar(8) not null,
  masked_text varchar(100000) not null,
  -- The text with its personal values, encrypted, where it holds any.
  sealed_text varchar(1000000),
  constraint turn_part_place unique (turn, place)
);

-- How far the shop's people have read.
create table conversation_attention (
  conversation uuid not null primary key references conversation (id),
  shop varchar(36) not null,
  version bigint not null,
  customer_seq bigint not null,
  seen_seq bigint not null
);
