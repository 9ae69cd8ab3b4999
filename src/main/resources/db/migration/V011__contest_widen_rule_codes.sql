-- A rule's codes may have 200 characters, as in a contest file; whoever refers to one keeps it whole.
alter table mark alter column criterion set data type varchar(200);
alter table judge alter column panel set data type varchar(200);
