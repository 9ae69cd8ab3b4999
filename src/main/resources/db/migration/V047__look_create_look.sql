-- What a contest's public pages look like; null and '' for the house's own.
create table contest_look (
    contest_id    bigint      not null,
    main_colour   varchar(7),
    second_colour varchar(7),
    word_zh       varchar(20) not null,
    word_one      varchar(20) not null,
    word_many     varchar(20) not null,
    logo_hash     varchar(32),
    logo          bytea,
    constraint pk_contest_look primary key (contest_id),
    constraint fk_contest_look_contest foreign key (contest_id) references contest (id) on delete cascade
);
