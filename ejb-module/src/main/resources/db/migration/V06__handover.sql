-- One row each time a conversation waits for a person.
create table routing_ticket (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  queue varchar(40) not null,
  conversation uuid not null,
  -- The conversation while it waits, then null: a conversation waits in one place at most.
  waiting uuid,
  lane integer not null,
  since timestamp(6) with time zone not null,
  state varchar(8) not null,
  ended_at timestamp(6) with time zone,
  operator varchar(100),
  constraint routing_ticket_waiting unique (waiting)
);
create index routing_ticket_line on routing_ticket (shop, queue, state, lane, since);
create index routing_ticket_ended on routing_ticket (shop, queue, state, ended_at);

create table handover (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  conversation uuid not null,
  -- The conversation while a person is wanted or there, then null: one handover at a time.
  live uuid,
  state varchar(16) not null,
  reason varchar(500) not null,
  requested_at timestamp(6) with time zone not null,
  operator varchar(100),
  taken_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  constraint handover_live unique (live)
);
create index handover_conversation on handover (conversation, requested_at);
