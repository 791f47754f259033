-- Of a bot's turn: the policy that had the word.
alter table turn add column policy varchar(40);
