-- migrate:phase expand
-- migrate:transaction off
-- What a reviewer has closed isn't raised again at once, and what is looked up for each child that is opened has its index.
alter table audit.rule add column if not exists rest interval not null default '0';
comment on column audit.rule.rest is 'For how long what was closed isn''t raised again, unless it is twice as much.';
update audit.rule set rest = '28 days'
where rule in ('own-surname', 'own-address', 'colleagues-child', 'night', 'many-by-one', 'many-shown', 'no-involvement', 'walking-address',
    'walking-class', 'one-reason');
update audit.rule set rest = '1 day' where rule = 'child-by-many';
update audit.rule set says = 'A carer has the name of somebody who works at the same service.' where rule = 'colleagues-child';
update audit.rule set says = 'Many people opened the child who don''t work with it.' where rule = 'child-by-many';
update audit.rule set says = 'The user was shown children of several homes of one postcode, and works with none of them.'
where rule = 'walking-address';
update audit.rule set says = 'The user opened several children of one age at one school, and works with none of them.' where rule = 'walking-class';
update audit.rule set says = 'The user gave the same reason for many children with whom they don''t work.' where rule = 'one-reason';
insert into audit.rule (rule, says, score, threshold, span, rest)
values ('nights', 'The user opened several children at night, in an occupation that works by day.', 0.5, 5, '14 days', '28 days')
on conflict (rule) do nothing;
create index concurrently if not exists alert_closed on audit.alert (coalesce(account, 0), coalesce(child, 0)) where closed_at is not null;
create index concurrently if not exists account_named on access.account (authority, lower(name));
