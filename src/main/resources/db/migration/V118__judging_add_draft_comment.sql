-- What a judge has typed for the presenter beside the marks.
alter table mark_draft add column comment_text varchar(2000) default '' not null;
