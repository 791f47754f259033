create table shop_request (
  id uuid primary key,
  version bigint not null,
  shop varchar(36) not null,
  request_no varchar(32) not null,
  order_id uuid not null references shop_order (id),
  kind varchar(24) not null,
  details varchar(24000) not null,
  amount numeric(19, 4),
  currency varchar(3),
  until_at timestamp(6) with time zone,
  prepared_at timestamp(6) with time zone not null,
  done_at timestamp(6) with time zone,
  constraint shop_request_number unique (shop, request_no)
);
create index shop_request_of_order on shop_request (order_id, kind);

alter table tracking_step add column step_translations varchar(16000);
