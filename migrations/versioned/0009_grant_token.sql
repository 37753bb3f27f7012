-- migrate:phase expand
-- migrate:allow create-index-concurrently a grant lives for a minute: the table is nearly empty
-- A grant is opened by the very token that asked for it, and is looked up by that token's hash: whoever asked was verified
-- then, so a gate need not verify the token again. What the audit says of the answer is kept with it.
alter table access.grant add column token_hash bytea, add column on_behalf_of bigint, add column purpose smallint;
create unique index grant_token_hash on access.grant (token_hash);
comment on column access.grant.token_hash is 'SHA-256 of the token in hexadecimal digits. Only its holder can show the token.';
alter type access.session add attribute token_hash bytea;
