-- Points that the clock has proposed: whoever keeps the time agrees to them or strikes them.
alter table adjustment add column by_clock boolean default false not null;
