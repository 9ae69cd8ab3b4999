-- A released result that is being corrected: the contest stays released, and the next release makes the next version.
alter table contest add column correcting boolean default false not null;

-- Why a version was corrected; the version itself stays for ever.
create table correction (
    contest_id bigint       not null,
    version    int          not null,
    reason     varchar(500) not null,
    begun_by   varchar(200) not null,
    begun_at   timestamp(6) with time zone not null,
    constraint pk_correction primary key (contest_id, version),
    constraint fk_correction_result foreign key (contest_id, version)
        references released_result (contest_id, version) on delete cascade
);
