-- What has been let out of a presenter's marks, with its step; and whether the public ranking has taken the presenter, or
-- when it does. Presenters without a row are taken as soon as their marking is closed.
create table shown_marks (
    presenter_id bigint not null constraint pk_shown_marks primary key,
    contest_id   bigint not null,
    step         integer not null,
    last_step    integer not null,
    content      text not null,
    on_board     boolean not null,
    board_at     timestamp(6) with time zone,
    constraint fk_shown_marks_contest foreign key (contest_id) references contest (id) on delete cascade,
    constraint fk_shown_marks_presenter foreign key (presenter_id) references presenter (id) on delete cascade
);

create index ix_shown_marks_contest on shown_marks (contest_id);
