-- A prize in the organisers' own words: who gets it (presenters by id, apart by spaces, and one written by hand), and what for.
alter table own_cue add column winners varchar(200) default '' not null;
alter table own_cue add column name varchar(60) default '' not null;
alter table own_cue add column unit varchar(60) default '' not null;
alter table own_cue add column line varchar(60) default '' not null;
