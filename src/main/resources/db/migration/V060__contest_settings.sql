-- How an evening is run on stage, as a JSON object with the members of the contest file; what is not in it is as usual.
-- Contests that are there were made for one key, and keep to it.
alter table contest add column settings varchar(4000) default '{}' not null;
-- Whether anybody was ever called: some settings are fixed from then on.
alter table contest add column called boolean default false not null;

update contest set settings = '{"keys":1}' where state <> 'RELEASED';
update contest set called = true
where on_stage is not null
   or exists (select 1 from presenter where presenter.contest_id = contest.id and presenter.turn <> 'WAITING');
