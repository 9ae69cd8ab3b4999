-- Uploaded tables between dry run and confirmation; they expire, and their content goes with the import.
create table import_upload (
    id           varchar(64)  not null constraint pk_import_upload primary key,
    contest_id   bigint       not null,
    organiser    varchar(64)  not null,
    file_name    varchar(200) not null,
    file_size    int          not null,
    encoding     varchar(16),
    separator    varchar(16),
    kind         varchar(16),
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    outcome      text,
    constraint fk_import_upload_contest foreign key (contest_id) references contest (id) on delete cascade
);
create index ix_import_upload_contest on import_upload (contest_id, organiser);
create index ix_import_upload_expires on import_upload (expires_at);

-- The content in pieces, for H2 holds no more than a megabyte in one value.
create table import_upload_piece (
    upload_id varchar(64) not null,
    place     int         not null,
    content   bytea       not null,
    constraint pk_import_upload_piece primary key (upload_id, place),
    constraint fk_import_upload_piece_upload foreign key (upload_id) references import_upload (id) on delete cascade
);
