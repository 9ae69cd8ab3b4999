-- A talk that is repeated or broken off: the cards sent so far are void. They stay as the versions that new ones replace, and both are printed.
alter table presenter add column repeated_because varchar(500);
alter table scorecard add column void_version int default 0 not null;
alter table reopening add column talk_repeated boolean default false not null;
-- Judges who have not sent after a while are nudged: since when they could, and when they were nudged last.
alter table presenter add column marking_since timestamp(6) with time zone;
alter table judge add column nudged_at timestamp(6) with time zone;
