-- The record names an objection by a hash: these random bytes go before it, so that nobody finds it by guessing. Objections of
-- before have none.
alter table objection add column bytes varchar(64);
