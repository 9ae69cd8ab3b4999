-- Whose presenters a ticket cannot choose; emptied at the release. The seat stands on the paper alone.
alter table ticket add column unit varchar(200);
