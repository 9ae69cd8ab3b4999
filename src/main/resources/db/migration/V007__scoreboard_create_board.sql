-- What the public may see now, as written by the projector; versions are raised only when the content differs.
create table board (
    contest_id    bigint not null constraint pk_board primary key,
    version       bigint not null,
    content       text   not null,
    changed_at    timestamp(6) with time zone not null,
    stage_version bigint not null,
    stage_content text   not null,
    constraint fk_board_contest foreign key (contest_id) references contest (id) on delete cascade
);
