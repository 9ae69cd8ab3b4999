-- A vote may ask for a level of each presenter: its names as they were when it was opened, one a line; null where presenters
-- are chosen. A ballot keeps the level of each of its choices, in their order, one a line.
alter table vote add column levels varchar(100000);
alter table ballot add column levels varchar(100000);
