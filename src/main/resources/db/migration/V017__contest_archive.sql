-- Put away: left out of every list, readable as before, written to no more until it is taken out again.
alter table contest add column archived_at timestamp(6) with time zone;
