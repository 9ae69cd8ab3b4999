-- How many judges could have voted when a vote about a tie ended: more than half of them decide.
alter table tie_vote add column asked int;
