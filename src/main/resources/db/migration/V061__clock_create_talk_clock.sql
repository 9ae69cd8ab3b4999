-- The clock of a contest: whose talk, since when it runs, and what was counted before that. It runs on by itself.
create table talk_clock (
    contest_id   bigint      not null,
    presenter_id bigint,
    state        varchar(16) not null,
    started_at   timestamp(6) with time zone,
    spent_millis bigint      not null,
    constraint pk_talk_clock primary key (contest_id),
    constraint fk_talk_clock_contest foreign key (contest_id) references contest (id) on delete cascade,
    constraint fk_talk_clock_presenter foreign key (presenter_id) references presenter (id) on delete set null,
    constraint ck_talk_clock_state check (position(',' || state || ',' in ',IDLE,RUNNING,PAUSED,STOPPED,') > 0),
    constraint ck_talk_clock_spent check (spent_millis >= 0)
);
