-- What opens one WebSocket, once, for half a minute; sealed under the ticket, of which only a hash is kept.
create table one_use_ticket (
  id varchar(64) not null primary key,
  content varchar(200000) not null,
  expires_at timestamp(6) with time zone not null
);
create index one_use_ticket_expires on one_use_ticket (expires_at);

-- Of a bot's turn: seq of the customer's turn that it answers.
alter table turn add column answers bigint;
