-- How a result is told: its steps, made when the first one is, how many the hall has seen (told) and how many everybody has
-- (public_step, one behind until public_at). Both are -1 before the first.
create table reveal (
    contest_id   bigint not null constraint pk_reveal primary key,
    fingerprint  varchar(64) not null,
    counts_shown boolean not null,
    steps        text not null,
    last_step    integer not null,
    told         integer not null,
    public_step  integer not null,
    public_at    timestamp(6) with time zone,
    constraint fk_reveal_contest foreign key (contest_id) references contest (id) on delete cascade
);
