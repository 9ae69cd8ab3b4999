-- What people call whoever acts by an account, in place of the name it logs in by; kept when the account is removed, for sheets and
-- records name it still.
create table account_person (
    login  varchar(64) not null,
    person varchar(64) not null,
    constraint pk_account_person primary key (login),
    constraint uq_account_person unique (person)
);
