-- The presenter's row names the portrait that is shown and the one it stood in for; the pictures lie in a table of their
-- own, so that no list of people ever loads them.
alter table presenter add column portrait varchar(32);
alter table presenter add column portrait_before varchar(32);

create table portrait (
    contest_id   bigint      not null,
    presenter_id bigint      not null,
    hash         varchar(32) not null,
    width        int         not null,
    picture      bytea       not null,
    constraint pk_portrait primary key (presenter_id, hash, width),
    constraint fk_portrait_contest foreign key (contest_id) references contest (id) on delete cascade,
    constraint fk_portrait_presenter foreign key (presenter_id) references presenter (id) on delete cascade
);
create index ix_portrait_hash on portrait (contest_id, hash, width);

-- Wordings of the text that nobody wants as a card, one a line.
alter table report add column ignored_figures text;
