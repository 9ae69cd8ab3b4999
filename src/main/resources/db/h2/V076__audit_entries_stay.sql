-- Entries are never changed and never removed. TRUNCATE calls no trigger in H2: it refuses a table that another one
-- refers to, as record_seal and record_chain do. The class keeps its name for ever.
create trigger record_entry_stays before update, delete on record_entry for each row call 'org.saimahui.audit.EntriesStay';
create trigger audit_entry_stays before update, delete on audit_entry for each row call 'org.saimahui.audit.EntriesStay';
