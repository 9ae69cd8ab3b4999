-- Which organiser has agreed that marking is opened again for a judge, before the supervisor did: kept with the request, printed with
-- the re-opening.
alter table judge_request add column agreed_by varchar(200);
alter table reopening add column agreed_by varchar(200);
