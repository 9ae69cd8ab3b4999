-- Votes given by level (very good, good, …), as an imported file says them: they count, and go out again as they came.
create table tally_level (
    contest_id       bigint       not null,
    presenter_number int          not null,
    place            int          not null,
    level_name       varchar(200) not null,
    votes            bigint       not null,
    constraint pk_tally_level primary key (contest_id, presenter_number, place),
    constraint uq_tally_level unique (contest_id, presenter_number, level_name),
    constraint fk_tally_level_contest foreign key (contest_id) references contest (id) on delete cascade
);
