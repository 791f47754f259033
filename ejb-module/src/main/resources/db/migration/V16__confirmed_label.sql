-- A person said that a text has an intent; the digest is of shop, intent and text, so that no text is kept.
create table confirmed_label (
  digest varchar(64) not null primary key,
  shop varchar(36) not null
);
