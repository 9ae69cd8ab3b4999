-- Whether somebody wished the hidden sheets of a workbook to be read, too.
alter table import_upload add column hidden_sheets boolean default false not null;
