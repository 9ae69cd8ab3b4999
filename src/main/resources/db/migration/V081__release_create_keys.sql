-- How many keys a result needs, fixed when the evening begins; and which act turned them back last.
create table key_ring (
    contest_id      bigint not null,
    needed          int    not null,
    returned_act    varchar(64),
    returned_by     varchar(200),
    returned_reason varchar(500),
    returned_at     timestamp(6) with time zone,
    constraint pk_key_ring primary key (contest_id),
    constraint fk_key_ring_contest foreign key (contest_id) references contest (id) on delete cascade,
    constraint ck_key_ring_needed check (needed between 1 and 2)
);

-- Keys that are turned: each once, on a fingerprint. The supervisor's goes back with the card it was turned by.
create table turned_key (
    contest_id     bigint       not null,
    number         int          not null,
    fingerprint    varchar(64)  not null,
    turned_by      varchar(200) not null,
    device_hash    varchar(64),
    card_issued_at timestamp(6) with time zone,
    turned_at      timestamp(6) with time zone not null,
    constraint pk_turned_key primary key (contest_id, number),
    constraint fk_turned_key_ring foreign key (contest_id) references key_ring (contest_id) on delete cascade,
    constraint ck_turned_key_number check (number between 1 and 2)
);

-- Evenings that have begun were made for one key.
insert into key_ring (contest_id, needed) select id, 1 from contest where state <> 'DRAFT';
