-- Points by hand by two people: one proposes, another approves. Where a contest asks for it, a proposal counts only then.
alter table contest add column adjustments_need_two boolean default false not null;

alter table adjustment add column state varchar(16) default 'COUNTS' not null;
alter table adjustment add column approved_at timestamp(6) with time zone;
alter table adjustment add column rejected_at timestamp(6) with time zone;
alter table adjustment add column rejected_by varchar(200);
alter table adjustment add column rejected_reason varchar(500);
alter table adjustment add column withdrawn_by varchar(200);
update adjustment set state = 'WITHDRAWN' where withdrawn_at is not null;
alter table adjustment add constraint ck_adjustment_state
    check (position(',' || state || ',' in ',PROPOSED,COUNTS,RETRACTING,REJECTED,WITHDRAWN,') > 0);
create index ix_adjustment_contest on adjustment (contest_id);
