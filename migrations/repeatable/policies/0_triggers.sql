-- Tables' owner sets the triggers; the functions they call belong to the guard.
-- A child who has neither name nor home yet is found by nothing.
create or replace trigger "keys follow the child" after update or delete on registry.child
    for each row execute function search.refresh_row('number');
create or replace trigger "keys follow the names" after insert or update or delete on registry.child_name
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the addresses" after insert or update or delete on registry.child_address
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the home" after insert or update of authority or delete on registry.child_home
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the shield" after insert or update of child, ended or delete on shielding.shield
    for each row execute function search.refresh_row('child');
create or replace trigger "a sensitive service leaves its mark" after insert or update or delete on contacts.sensitive_involvement
    for each row execute function contacts.mark_sensitive();
create or replace trigger "what was granted ends with a change" before update on access.account for each row
    when ((old.role, old.occupation, old.authority, old.partner, old.dbs_checked_on, old.trained_on, old.agreed_on, old.suspended_at,
            old.left_at, old.may_override, old.may_read_archive, old.signed_out_at, old.system_key)
        is distinct from (new.role, new.occupation, new.authority, new.partner, new.dbs_checked_on, new.trained_on, new.agreed_on,
            new.suspended_at, new.left_at, new.may_override, new.may_read_archive, new.signed_out_at, new.system_key))
    execute function access.count_version();
