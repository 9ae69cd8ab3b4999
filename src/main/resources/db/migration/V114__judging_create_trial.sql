-- That a judge has tried the page before the evening; no mark of it is kept.
create table judge_trial (
    judge_id   bigint not null,
    contest_id bigint not null,
    tried_at   timestamp(6) with time zone not null,
    constraint pk_judge_trial primary key (judge_id),
    constraint fk_judge_trial_judge foreign key (judge_id) references judge (id) on delete cascade,
    constraint fk_judge_trial_contest foreign key (contest_id) references contest (id) on delete cascade
);
