-- Tables' owner sets the triggers; the functions they call belong to the guard.
create or replace trigger "keys follow the child" after insert or update or delete on registry.child
    for each row execute function search.refresh_row('number');
create or replace trigger "keys follow the names" after insert or update or delete on registry.child_name
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the addresses" after insert or update or delete on registry.child_address
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the home" after insert or update or delete on registry.child_home
    for each row execute function search.refresh_row('child');
create or replace trigger "keys follow the shield" after insert or update or delete on shielding.shield
    for each row execute function search.refresh_row('child');
create or replace trigger "a sensitive service leaves its mark" after insert or update or delete on contacts.sensitive_involvement
    for each row execute function contacts.mark_sensitive();
create or replace trigger "grants end with the account" after update on access.account
    for each row execute function access.close_grants();
