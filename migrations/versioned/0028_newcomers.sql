-- migrate:phase expand
-- migrate:allow create-index-concurrently a shield for one child in two hundred
-- migrate:allow check-not-valid few items are open or were
-- migrate:allow one-strict-lock these tables are written together, and seldom
-- migrate:allow drop-not-null-in-contract the release that runs names nobody where it finds nobody
-- Where a shielded child lives, so that who comes there is shielded too; and who agreed to lift a shield that waits for another
-- authority's at the same address.
alter table shielding.shield add column place bigint, add column lift_by bigint;
create index shield_place on shielding.shield (place) where ended is null;
create index shield_lift_by on shielding.shield (lift_by) where lift_by is not null and ended is null;
comment on column shielding.shield.place is 'The hash of the current address (shielding.place); null where there is none.';
comment on column shielding.shield.lift_by is 'Who agreed to lift it; null where it isn''t to be lifted.';

-- Nobody asks for the shield of a child who comes to a shielded address.
alter table shielding.request alter column asked_by drop not null;

alter table shielding.item drop constraint "an item is of a known kind";
alter table shielding.item add constraint "an item is of a known kind" check (
    kind in ('override', 'refused', 'lapsed', 'lifted', 'lift asked', 'newcomer', 'review overdue', 'decision overdue'));
