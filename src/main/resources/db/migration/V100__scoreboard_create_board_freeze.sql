-- The public ranking as it stood when it was frozen. The row stays when it is thawed, so that the position of the settings does
-- not freeze it a second time.
create table board_freeze (
    contest_id   bigint not null constraint pk_board_freeze primary key,
    frozen       boolean not null,
    after_number integer,
    content      text not null,
    constraint fk_board_freeze_contest foreign key (contest_id) references contest (id) on delete cascade
);
