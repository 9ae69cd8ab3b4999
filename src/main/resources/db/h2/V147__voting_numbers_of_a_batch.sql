-- Each time H2 takes more numbers for new rows it writes all that has changed since the last commit, tally and half the
-- batch included. 32 at a time, which it does by itself, were two such writes more for each batch.
alter table ballot alter column id set cache 1024;
