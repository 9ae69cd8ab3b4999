-- Entries are never changed and never removed.
create function record_entries_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the record stay as they are';
end;
$$;

create trigger record_entry_stays before update or delete on record_entry for each row execute function record_entries_stay();
create trigger record_entry_kept before truncate on record_entry for each statement execute function record_entries_stay();
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function record_entries_stay();
create trigger audit_entry_kept before truncate on audit_entry for each statement execute function record_entries_stay();
