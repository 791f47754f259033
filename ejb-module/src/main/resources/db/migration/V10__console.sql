-- When a person was first wanted in the present or last handover.
alter table conversation add column person_wanted_at timestamp(6) with time zone;
create index conversation_started on conversation (shop, started_at);
create index conversation_rated on conversation (shop, rated_at);
create index turn_act on turn (shop, act, spoken_at);

-- From now on each conversation begins with its row; those that began before get theirs.
insert into conversation_attention (conversation, shop, version, customer_seq, seen_seq)
  select c.id, c.shop, 0, 0, 0 from conversation c
  where not exists (select 1 from conversation_attention a where a.conversation = c.id);

-- Since when somebody may no longer enter.
alter table console_user add column disabled_at timestamp(6) with time zone;

-- When people serve a queue; without a row, day and night.
create table routing_hours (
  id uuid not null primary key,
  shop varchar(36) not null,
  version bigint not null,
  queue varchar(40) not null,
  hours varchar(400) not null,
  constraint routing_hours_queue unique (shop, queue)
);
