-- Signatures of officials and presenters under a result, by the fingerprint of the result that stood on their page: strokes of a
-- finger, or none where it was confirmed by a button. Name and role are kept as they were then. Signing the same result again
-- replaces it.
create table result_signature (
    contest_id  bigint        not null,
    seat        varchar(20)   not null,
    fingerprint varchar(64)   not null,
    role        varchar(20)   not null,
    name        varchar(100)  not null,
    strokes     text          not null,
    signed_at   timestamp(6) with time zone not null,
    constraint pk_result_signature primary key (contest_id, seat, fingerprint),
    constraint fk_result_signature_contest foreign key (contest_id) references contest (id) on delete cascade
);
