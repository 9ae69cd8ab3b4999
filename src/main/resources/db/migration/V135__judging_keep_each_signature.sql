-- A judge who signs other marks keeps the signature under the former ones: an earlier version of the result shows it. The table is
-- made anew, for not every store changes a primary key.
alter table judge_signature rename to former_judge_signature;

create table judge_signature (
    judge_id    bigint        not null,
    contest_id  bigint        not null,
    strokes     text          not null,
    fingerprint varchar(64)   not null,
    signed_at   timestamp(6) with time zone not null,
    constraint pk_judge_signature_of_marks primary key (judge_id, fingerprint),
    constraint fk_signature_of_marks_judge foreign key (judge_id) references judge (id) on delete cascade,
    constraint fk_signature_of_marks_contest foreign key (contest_id) references contest (id) on delete cascade
);

insert into judge_signature (judge_id, contest_id, strokes, fingerprint, signed_at)
    select judge_id, contest_id, strokes, fingerprint, signed_at from former_judge_signature;

drop table former_judge_signature;
