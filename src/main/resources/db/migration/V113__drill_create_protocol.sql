-- What a contest's last fault drill has found, as it is printed.
create table drill_protocol (
    contest_id bigint not null,
    begun_at   timestamp(6) with time zone not null,
    document   text   not null,
    constraint pk_drill_protocol primary key (contest_id),
    constraint fk_drill_protocol_contest foreign key (contest_id) references contest (id) on delete cascade
);
