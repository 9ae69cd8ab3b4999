-- What an account may do: everything, or the console and the screens.
alter table organiser add column role varchar(16) default 'ORGANISER' not null;
alter table organiser add constraint ck_organiser_role check (position(',' || role || ',' in ',ORGANISER,OPERATOR,') > 0);

-- From which device a seat was taken or asked for, and points proposed: SHA-256 of the lasting cookie; null where it is not known.
alter table seat_session add column device_hash varchar(64);
alter table seat_claim add column device_hash varchar(64);
alter table adjustment add column device_hash varchar(64);
