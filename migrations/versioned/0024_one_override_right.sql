-- migrate:phase contract
-- migrate:irreversible
-- There is one right to look past a shield: that of the account, which two people give (access.account.may_override). What
-- one person gave alone isn't carried over.
drop table access.override_right;
