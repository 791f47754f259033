-- Answers by the key that a caller gave the action; sealed, for some hold a secret that is told once.
create table kept_answer (
  id varchar(64) not null primary key,
  fingerprint varchar(64) not null,
  begun_at timestamp(6) with time zone not null,
  answer varchar(100000)
);
create index kept_answer_begun on kept_answer (begun_at);
