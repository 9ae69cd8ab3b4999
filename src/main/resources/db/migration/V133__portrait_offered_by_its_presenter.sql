-- A portrait that its presenter has handed in with the report: shown to nobody else before that is approved.
alter table presenter add column portrait_offered varchar(32);
