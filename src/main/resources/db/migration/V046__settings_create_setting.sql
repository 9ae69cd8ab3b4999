-- What an organiser settles for the whole installation, by name.
create table setting (
    name    varchar(64)  not null constraint pk_setting primary key,
    content varchar(400) not null
);
