-- A judge's signature under the own marks: the strokes of a finger, or none where it was confirmed by a button. Signing again replaces it.
create table judge_signature (
    judge_id    bigint        not null,
    contest_id  bigint        not null,
    strokes     text          not null,
    fingerprint varchar(64)   not null,
    signed_at   timestamp(6) with time zone not null,
    constraint pk_judge_signature primary key (judge_id),
    constraint fk_judge_signature_judge foreign key (judge_id) references judge (id) on delete cascade,
    constraint fk_judge_signature_contest foreign key (contest_id) references contest (id) on delete cascade
);
