-- How far the host has read, which moves nothing on stage: the line read last, and where the stage stood then.
create table host_said (
    contest_id bigint      not null,
    line       varchar(60) not null,
    stage      varchar(60) not null,
    constraint pk_host_said primary key (contest_id),
    constraint fk_host_said_contest foreign key (contest_id) references contest (id) on delete cascade
);

-- How a name is spoken, where the organisers have written it; empty for what is proposed.
alter table presenter add column pronunciation varchar(200) default '' not null;
