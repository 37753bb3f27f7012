-- migrate:phase expand
-- The shields there were keep the rules that new ones are written by.
alter table shielding.shield validate constraint "a shield is provisional or confirmed";
alter table shielding.shield validate constraint "a provisional shield has a deadline";
alter table shielding.shield validate constraint "a second person decides";
alter table shielding.shield validate constraint "reviews are six months apart at most";
alter table shielding.shield validate constraint "a shield ends for a known reason";
