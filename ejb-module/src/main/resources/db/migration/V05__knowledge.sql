create table knowledge_article (
  id uuid not null primary key,
  shop varchar(36) not null,
  title varchar(400) not null,
  answer varchar(40000) not null,
  category varchar(1000) not null,
  language varchar(35) not null,
  channels varchar(700) not null,
  valid_from timestamp(6) with time zone,
  valid_to timestamp(6) with time zone,
  state varchar(16) not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  lock_version integer not null
);
create index knowledge_article_shop on knowledge_article (shop, id);

create table knowledge_phrasing (
  id uuid not null primary key,
  shop varchar(36) not null,
  article uuid not null references knowledge_article (id),
  place integer not null,
  wording varchar(1000) not null,
  space varchar(64),
  vector varchar(4096)
);
create index knowledge_phrasing_article on knowledge_phrasing (article);
create index knowledge_phrasing_shop on knowledge_phrasing (shop, id);

create table knowledge_article_version (
  id uuid not null primary key,
  shop varchar(36) not null,
  article uuid not null,
  version bigint not null,
  cause varchar(16) not null,
  editor varchar(100) not null,
  at_time timestamp(6) with time zone not null,
  snapshot varchar(400000) not null,
  unique (article, version)
);
create index knowledge_article_version_shop on knowledge_article_version (shop, article);
