create table shop_order (
  id uuid primary key,
  version bigint not null,
  shop varchar(36) not null,
  order_no varchar(64) not null,
  order_key varchar(192) not null,
  user_id varchar(128) not null,
  status varchar(16) not null,
  placed_at timestamp(6) with time zone not null,
  promised_at timestamp(6) with time zone,
  paid_at timestamp(6) with time zone,
  delivered_at timestamp(6) with time zone,
  total_amount numeric(19, 4) not null,
  currency varchar(3) not null,
  address_name varchar(1600),
  address_phone varchar(600),
  address_lines varchar(24000),
  address_country varchar(2),
  constraint shop_order_number unique (shop, order_key)
);
create index shop_order_by_customer on shop_order (shop, user_id, placed_at);
create index shop_order_by_time on shop_order (shop, placed_at);

create table order_item (
  id uuid primary key,
  shop varchar(36) not null,
  order_id uuid not null references shop_order (id),
  line_no integer not null,
  sku varchar(64) not null,
  title varchar(8000) not null,
  quantity integer not null,
  price_amount numeric(19, 4) not null,
  currency varchar(3) not null
);
create index order_item_of_order on order_item (order_id);

create table parcel (
  id uuid primary key,
  shop varchar(36) not null,
  order_id uuid not null references shop_order (id),
  line_no integer not null,
  carrier varchar(32) not null,
  waybill varchar(64) not null,
  status varchar(20) not null,
  estimated_at timestamp(6) with time zone
);
create index parcel_of_order on parcel (order_id);

create table tracking_step (
  id uuid primary key,
  shop varchar(36) not null,
  parcel_id uuid not null references parcel (id),
  line_no integer not null,
  happened_at timestamp(6) with time zone not null,
  step_text varchar(500) not null
);
create index tracking_step_of_parcel on tracking_step (parcel_id);

create table refund (
  id uuid primary key,
  shop varchar(36) not null,
  order_id uuid not null references shop_order (id),
  line_no integer not null,
  refund_no varchar(64) not null,
  amount numeric(19, 4) not null,
  currency varchar(3) not null,
  status varchar(16) not null,
  requested_at timestamp(6) with time zone not null,
  paid_at timestamp(6) with time zone
);
create index refund_of_order on refund (order_id);

create table invoice (
  id uuid primary key,
  shop varchar(36) not null,
  order_id uuid not null references shop_order (id),
  line_no integer not null,
  invoice_no varchar(64) not null,
  kind varchar(16) not null,
  issued_at timestamp(6) with time zone not null
);
create index invoice_of_order on invoice (order_id);

create table product (
  id uuid primary key,
  version bigint not null,
  shop varchar(36) not null,
  sku varchar(64) not null,
  sku_key varchar(192) not null,
  title varchar(8000) not null,
  category varchar(300) not null,
  brand varchar(100),
  price_amount numeric(19, 4) not null,
  currency varchar(3) not null,
  stock integer not null,
  attributes varchar(60000) not null,
  returnable_days integer not null,
  constraint product_sku unique (shop, sku_key)
);

create table customer (
  id uuid primary key,
  version bigint not null,
  shop varchar(36) not null,
  user_id varchar(128) not null,
  customer_name varchar(1600),
  language_tag varchar(35),
  tier varchar(40),
  phone varchar(600),
  email varchar(2400),
  constraint customer_user unique (shop, user_id)
);
