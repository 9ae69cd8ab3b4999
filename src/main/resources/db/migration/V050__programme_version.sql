-- The version of what the public reads of a contest beside the Board. Contests that are there go on from their own
-- version, so that ids of streams never fall; their fingerprint is written with the next change.
create table programme (
    contest_id  bigint not null constraint pk_programme primary key,
    version     bigint not null,
    fingerprint varchar(64) not null,
    constraint fk_programme_contest foreign key (contest_id) references contest (id) on delete cascade
);

insert into programme (contest_id, version, fingerprint) select id, version, '' from contest;
