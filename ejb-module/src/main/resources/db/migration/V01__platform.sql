-- Events on their way to other contexts and browsers, written in the transaction that made them true.
create table outbox_event (
  id uuid not null primary key,
  shop varchar(36) not null,
  event_type varchar(80) not null,
  payload varchar(20000) not null,
  created timestamp(6) with time zone not null,
  sent timestamp(6) with time zone
);
create index outbox_event_sent on outbox_event (sent, id);

-- Which consumer has dealt with which event: an event may arrive twice, its effect happens once.
create table consumed_event (
  consumer varchar(80) not null,
  event uuid not null,
  consumed timestamp(6) with time zone not null,
  primary key (consumer, event)
);
create index consumed_event_consumed on consumed_event (consumed);
