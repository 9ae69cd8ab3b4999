-- Who stopped the clock, or set it right, when it proposed these points: that person does not confirm them.
alter table adjustment add column clocked_by varchar(200);
