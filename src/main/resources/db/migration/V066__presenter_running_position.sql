-- The number is a name; when somebody comes is said by the running position. Who is moved to the end is moved once, for a reason that is printed.
alter table presenter add column running_position int default 0 not null;
update presenter set running_position = number;
alter table presenter add column attendance varchar(8) default 'EXPECTED' not null;
alter table presenter add column moved_because varchar(500);
