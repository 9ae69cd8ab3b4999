-- A vote that is held up for a moment: it stays open, takes no ballot, and keeps what was left of its time.
alter table vote add column paused_at timestamp(6) with time zone;
alter table vote add column left_millis bigint;
