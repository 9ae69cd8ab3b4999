-- A ballot may be declared void, for a reason that the record keeps; it stays, and counts no more.
alter table ballot add column voided_at timestamp(6) with time zone;

-- At the release the receipts of the ballots that count leave their ballots for a list of their own, without choices and time.
create table counted_receipt (
    contest_id bigint     not null,
    receipt    varchar(9) not null,
    constraint fk_counted_receipt_contest foreign key (contest_id) references contest (id) on delete cascade
);

create index ix_counted_receipt on counted_receipt (contest_id, receipt);

alter table ballot alter column receipt drop not null;

insert into counted_receipt (contest_id, receipt)
select b.contest_id, b.receipt from ballot b join contest c on c.id = b.contest_id where c.state = 'RELEASED'
order by b.contest_id, b.receipt;

update ballot set receipt = null where contest_id in (select id from contest where state = 'RELEASED');

-- How many codes were refused: unknown ones, and used ones from another device.
alter table vote add column refused_codes bigint default 0 not null;
