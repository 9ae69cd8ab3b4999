-- One line that stands beside a presenter's name.
alter table report add column motto varchar(100) default '' not null;
