-- migrate:allow one-strict-lock the gates change together or not at all, else a reader finds one open and one shut
-- Forced row-level security on every table with child data. The gate is restrictive, so no later policy can widen it:
-- a row is read only where a committed grant names its child, in the scope that the table needs (access.granted says
-- what a shield hides). One function call a query: each gate is an InitPlan.

alter table registry.child enable row level security;
alter table registry.child force row level security;
drop policy if exists "a grant opens the row" on registry.child;
create policy "a grant opens the row" on registry.child as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (number = any ((select access.granted('record'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.child;
create policy "the api reads what is granted" on registry.child for select to contactpoint_api using (true);

alter table registry.child_name enable row level security;
alter table registry.child_name force row level security;
drop policy if exists "a grant opens the row" on registry.child_name;
create policy "a grant opens the row" on registry.child_name as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('record'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.child_name;
create policy "the api reads what is granted" on registry.child_name for select to contactpoint_api using (true);

alter table registry.child_home enable row level security;
alter table registry.child_home force row level security;
drop policy if exists "a grant opens the row" on registry.child_home;
create policy "a grant opens the row" on registry.child_home as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('whereabouts'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.child_home;
create policy "the api reads what is granted" on registry.child_home for select to contactpoint_api using (true);

alter table registry.child_address enable row level security;
alter table registry.child_address force row level security;
drop policy if exists "a grant opens the row" on registry.child_address;
create policy "a grant opens the row" on registry.child_address as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('whereabouts'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.child_address;
create policy "the api reads what is granted" on registry.child_address for select to contactpoint_api using (true);

alter table registry.carer enable row level security;
alter table registry.carer force row level security;
drop policy if exists "a grant opens the row" on registry.carer;
create policy "a grant opens the row" on registry.carer as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('record'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.carer;
create policy "the api reads what is granted" on registry.carer for select to contactpoint_api using (true);

alter table registry.carer_contact enable row level security;
alter table registry.carer_contact force row level security;
drop policy if exists "a grant opens the row" on registry.carer_contact;
create policy "a grant opens the row" on registry.carer_contact as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('contacts'))::bigint[]));
drop policy if exists "the api reads what is granted" on registry.carer_contact;
create policy "the api reads what is granted" on registry.carer_contact for select to contactpoint_api using (true);

alter table contacts.involvement enable row level security;
alter table contacts.involvement force row level security;
drop policy if exists "a grant opens the row" on contacts.involvement;
create policy "a grant opens the row" on contacts.involvement as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('contacts'))::bigint[]));
drop policy if exists "the api reads what is granted" on contacts.involvement;
-- What ended stays visible for a year.
create policy "the api reads what is granted" on contacts.involvement for select to contactpoint_api
    using (ended is null or ended > (select access.today()) - 365);

alter table contacts.common_assessment enable row level security;
alter table contacts.common_assessment force row level security;
drop policy if exists "a grant opens the row" on contacts.common_assessment;
create policy "a grant opens the row" on contacts.common_assessment as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('contacts'))::bigint[]));
drop policy if exists "the api reads what is granted" on contacts.common_assessment;
create policy "the api reads what is granted" on contacts.common_assessment for select to contactpoint_api
    using (ended is null or ended > (select access.today()) - 365);

alter table contacts.sensitive_involvement enable row level security;
alter table contacts.sensitive_involvement force row level security;
drop policy if exists "a grant opens the row" on contacts.sensitive_involvement;
create policy "a grant opens the row" on contacts.sensitive_involvement as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('sensitive'))::bigint[]));
drop policy if exists "the api reads what is granted" on contacts.sensitive_involvement;
create policy "the api reads what is granted" on contacts.sensitive_involvement for select to contactpoint_api
    using (withdrawn_at is null and (ended is null or ended > (select access.today()) - 365));

alter table contacts.sensitive_mark enable row level security;
alter table contacts.sensitive_mark force row level security;
drop policy if exists "a grant opens the row" on contacts.sensitive_mark;
create policy "a grant opens the row" on contacts.sensitive_mark as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('contacts'))::bigint[]));
drop policy if exists "the api reads what is granted" on contacts.sensitive_mark;
create policy "the api reads what is granted" on contacts.sensitive_mark for select to contactpoint_api
    using (until is null or until > (select access.today()) - 365);

alter table shielding.shield enable row level security;
alter table shielding.shield force row level security;
drop policy if exists "a grant opens the row" on shielding.shield;
create policy "a grant opens the row" on shielding.shield as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('record'))::bigint[]));
drop policy if exists "the api reads what is granted" on shielding.shield;
-- That a child was shielded once is the team's business.
create policy "the api reads what is granted" on shielding.shield for select to contactpoint_api using (ended is null);

alter table registry.other_number enable row level security;
alter table registry.other_number force row level security;
drop policy if exists "a grant opens the row" on registry.other_number;
create policy "a grant opens the row" on registry.other_number as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('record'))::bigint[])
        and case kind
            when 'nhs' then child = any ((select access.granted('nhs'))::bigint[])
            else child = any ((select access.granted('upn'))::bigint[])
        end);
drop policy if exists "the api reads what is granted" on registry.other_number;
create policy "the api reads what is granted" on registry.other_number for select to contactpoint_api using (true);

alter table search.candidate enable row level security;
alter table search.candidate force row level security;
drop policy if exists "a grant opens the row" on search.candidate;
create policy "a grant opens the row" on search.candidate as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('found'))::bigint[]));
drop policy if exists "the api reads what is granted" on search.candidate;
create policy "the api reads what is granted" on search.candidate for select to contactpoint_api using (true);
