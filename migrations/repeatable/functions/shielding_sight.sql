set local role contactpoint_guard;

-- What a shield hides and shows, to whom: this table and nothing else. A record that someone opened is read by scopes
-- (policies/1_gates.sql says which table needs which); a scope that isn't here shows nothing.
--   reader: the team of the responsible authority, another team, staff of a sector that allots a number, anyone else, and
--   someone who overrides the shield of this very child.
create or replace function shielding.sight()
returns table (scope text, reader text, ordinary boolean, shielded boolean)
language sql immutable parallel safe
as $$
    values
        -- Name, birth date, gender, number, carers' names, and that there is a shield.
        ('record', 'responsible team', true, true),
        ('record', 'other team', true, true),
        ('record', 'health', true, true),
        ('record', 'education', true, true),
        ('record', 'other', true, true),
        ('record', 'override', true, true),
        -- Authority, state of the whereabouts, addresses.
        ('whereabouts', 'responsible team', true, true),
        ('whereabouts', 'other team', true, false),
        ('whereabouts', 'health', true, false),
        ('whereabouts', 'education', true, false),
        ('whereabouts', 'other', true, false),
        ('whereabouts', 'override', true, true),
        -- Carers' contact details, school, practice and every other service, the lead, the common assessment.
        ('contacts', 'responsible team', true, true),
        ('contacts', 'other team', true, false),
        ('contacts', 'health', true, false),
        ('contacts', 'education', true, false),
        ('contacts', 'other', true, false),
        ('contacts', 'override', true, true),
        -- Sensitive services; that there is one is among the contacts.
        ('sensitive', 'responsible team', true, true),
        ('sensitive', 'other team', false, false),
        ('sensitive', 'health', false, false),
        ('sensitive', 'education', false, false),
        ('sensitive', 'other', false, false),
        ('sensitive', 'override', false, false),
        -- Other bodies' numbers.
        ('nhs', 'responsible team', true, true),
        ('nhs', 'other team', false, false),
        ('nhs', 'health', true, false),
        ('nhs', 'education', false, false),
        ('nhs', 'other', false, false),
        ('nhs', 'override', false, false),
        ('upn', 'responsible team', true, true),
        ('upn', 'other team', false, false),
        ('upn', 'health', false, false),
        ('upn', 'education', true, false),
        ('upn', 'other', false, false),
        ('upn', 'override', false, false),
        -- The case of a shield: who asked, on what ground, the household, what is to be done.
        ('shielding', 'responsible team', true, true),
        ('shielding', 'other team', false, false),
        ('shielding', 'health', false, false),
        ('shielding', 'education', false, false),
        ('shielding', 'other', false, false),
        ('shielding', 'override', false, false)
$$;

set local role contactpoint_owner;
