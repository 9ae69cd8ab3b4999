-- Released results; a correction adds a version, the earlier ones stay.
create table released_result (
    contest_id  bigint      not null,
    version     int         not null,
    fingerprint varchar(64) not null,
    document    text        not null,
    released_at timestamp(6) with time zone not null,
    released_by varchar(64) not null,
    constraint pk_released_result primary key (contest_id, version),
    constraint fk_released_result_contest foreign key (contest_id) references contest (id) on delete cascade
);
