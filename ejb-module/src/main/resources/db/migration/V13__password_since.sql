-- Since when somebody's password holds: sessions opened with the one before are over.
alter table console_user add column password_since timestamp(6) with time zone;
update console_user set password_since = made_at;
alter table console_user alter column password_since set not null;
