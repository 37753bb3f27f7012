internal import Postgres

/// What a database's catalogue says of its schemas, an object a line, so that two databases can be compared.
///
/// Read from the catalogue and not from `pg_dump`: nothing needs to be installed, the order in which objects were made plays
/// no part, and a difference has a name.
struct SchemaSnapshot: Sendable {
    /// The objects by what they are called, with their definitions.
    let objects: [String: String]

    init(_ connection: Connection) async throws {
        let rows: Rows
        do {
            // Without a search path every name in a definition has its schema.
            try await connection.executeScript(unsafeText: "begin read only; set local search_path = ''")
            rows = try await connection.query(SQL(unsafeText: Self.query))
            try await connection.executeScript(unsafeText: "commit")
        } catch {
            throw MigrationError(error, code: .unexpected, "the catalogue can't be read")
        }
        objects = Dictionary(
            try rows.decode((String, String).self).map { ($0.0, $0.1) },
            uniquingKeysWith: { $0 + "\n" + $1 }
        )
    }

    /// What is in one and not, or not so, in the other.
    func differences(from expected: SchemaSnapshot) -> [SchemaDifference] {
        Set(objects.keys).union(expected.objects.keys).sorted().compactMap { name in
            let (actual, expected) = (objects[name], expected.objects[name])
            return actual == expected ? nil : SchemaDifference(object: name, expected: expected, actual: actual)
        }
    }
}

/// An object that two databases don't have alike.
public struct SchemaDifference: Hashable, Sendable {
    /// What it is and what it is called.
    public var object: String
    /// Its definition where it ought to be; nil where there ought to be none.
    public var expected: String?
    /// Its definition where it was looked for; nil where there is none.
    public var actual: String?
}

extension SchemaDifference: CustomStringConvertible {
    /// A line, and the two definitions where both are there.
    public var description: String {
        switch (expected, actual) {
        case (nil, _): "+ \(object)"
        case (_, nil): "- \(object)"
        case (let expected?, let actual?):
            "~ \(object)\n    expected: \(Self.line(expected))\n    found:    \(Self.line(actual))"
        }
    }

    private static func line(_ definition: String) -> String {
        definition.split(separator: "\n").joined(separator: "\n              ")
    }
}

extension SchemaSnapshot {
    /// Leaves out the system's schemas, what belongs to an extension, and the runner's own history.
    private static let query = """
        with space as (
            select oid, nspname from pg_catalog.pg_namespace as n
            where nspname !~ '^pg_' and nspname not in ('information_schema', 'migrations')
        ),
        owned as (
            select classid, objid from pg_catalog.pg_depend where deptype = 'e'
        ),
        relation as (
            select c.*, format('%I.%I', s.nspname, c.relname) as name
            from pg_catalog.pg_class as c join space as s on s.oid = c.relnamespace
            where not exists (select from owned where classid = 'pg_catalog.pg_class'::regclass and objid = c.oid)
        )
        select 'schema ' || n.nspname, concat_ws(E'\\n', 'owner ' || pg_catalog.pg_get_userbyid(p.nspowner), acl.list)
        from space as n join pg_catalog.pg_namespace as p on p.oid = n.oid
        cross join lateral (\(acl("p.nspacl", "'n'", "p.nspowner"))) as acl
        union all
        select 'extension ' || extname, extversion from pg_catalog.pg_extension
        union all
        select case relkind when 'r' then 'table ' when 'p' then 'table ' when 'v' then 'view '
                when 'm' then 'materialized view ' when 'S' then 'sequence ' when 'f' then 'foreign table '
                when 'c' then 'type ' end || name,
            concat_ws(E'\\n', 'owner ' || pg_catalog.pg_get_userbyid(relowner), reloptions::text,
                case when relpersistence <> 'p' then 'unlogged' end,
                case when relrowsecurity then 'row security' end, case when relforcerowsecurity then 'forced' end,
                'partition by ' || case when relkind = 'p' then pg_catalog.pg_get_partkeydef(r.oid) end,
                pg_catalog.pg_get_expr(relpartbound, r.oid),
                case when relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(r.oid) end,
                (select 'inherits ' || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
                    from pg_catalog.pg_inherits as i where i.inhrelid = r.oid),
                acl.list)
        from relation as r
        cross join lateral (\(acl("r.relacl", "case r.relkind when 'S' then 's'::\"char\" else 'r' end", "r.relowner"))) as acl
        where relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'c')
        union all
        select 'column ' || name || '.' || a.attname,
            concat_ws(E'\\n', format('%s. %s', row_number() over (partition by r.oid order by a.attnum),
                    pg_catalog.format_type(a.atttypid, a.atttypmod)),
                case when a.attnotnull then 'not null' end,
                case when a.attcollation <> t.typcollation then 'collate ' || a.attcollation::regcollation end,
                case a.attgenerated when '' then 'default ' else 'generated ' end
                    || pg_catalog.pg_get_expr(d.adbin, d.adrelid),
                nullif('identity ' || a.attidentity::text, 'identity '), acl.list)
        from relation as r
        join pg_catalog.pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
        join pg_catalog.pg_type as t on t.oid = a.atttypid
        left join pg_catalog.pg_attrdef as d on d.adrelid = r.oid and d.adnum = a.attnum
        cross join lateral (select string_agg(item::text, ' ' order by item::text) as list
            from unnest(a.attacl) as item) as acl
        where relkind in ('r', 'p', 'f', 'c')
        union all
        select 'constraint ' || quote_ident(k.conname) || ' on ' || name,
            pg_catalog.pg_get_constraintdef(k.oid) from relation as r
        join pg_catalog.pg_constraint as k on k.conrelid = r.oid
        union all
        select 'index ' || name, concat_ws(E'\\n', pg_catalog.pg_get_indexdef(r.oid),
                case when not i.indisvalid then 'invalid' end, case when i.indisreplident then 'replica identity' end)
        from relation as r join pg_catalog.pg_index as i on i.indexrelid = r.oid
        union all
        select 'trigger ' || quote_ident(t.tgname) || ' on ' || name,
            concat_ws(E'\\n', pg_catalog.pg_get_triggerdef(t.oid), case when t.tgenabled <> 'O' then 'enabled ' || t.tgenabled::text end)
        from relation as r join pg_catalog.pg_trigger as t on t.tgrelid = r.oid and not t.tgisinternal
        union all
        select 'rule ' || quote_ident(u.rulename) || ' on ' || name, pg_catalog.pg_get_ruledef(u.oid)
        from relation as r join pg_catalog.pg_rewrite as u on u.ev_class = r.oid and u.rulename <> '_RETURN'
        union all
        select 'policy ' || quote_ident(p.polname) || ' on ' || name,
            concat_ws(E'\\n', case when p.polpermissive then 'permissive' else 'restrictive' end, 'for ' || p.polcmd::text,
                (select 'to ' || string_agg(case when role = 0 then 'public' else pg_catalog.pg_get_userbyid(role) end, ', '
                    order by 1) from unnest(p.polroles) as role),
                'using ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid),
                'check ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
        from relation as r join pg_catalog.pg_policy as p on p.polrelid = r.oid
        union all
        select 'statistics ' || s.nspname || '.' || x.stxname, pg_catalog.pg_get_statisticsobjdef(x.oid)
        from pg_catalog.pg_statistic_ext as x join space as s on s.oid = x.stxnamespace
        union all
        select 'routine ' || s.nspname || '.' || quote_ident(p.proname) || '('
                || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
            concat_ws(E'\\n', 'owner ' || pg_catalog.pg_get_userbyid(p.proowner),
                case when p.prokind <> 'a' then pg_catalog.pg_get_functiondef(p.oid) else 'aggregate' end, acl.list)
        from pg_catalog.pg_proc as p join space as s on s.oid = p.pronamespace
        cross join lateral (\(acl("p.proacl", "'f'", "p.proowner"))) as acl
        where not exists (select from owned where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid)
        union all
        select 'type ' || s.nspname || '.' || t.typname,
            concat_ws(E'\\n', 'owner ' || pg_catalog.pg_get_userbyid(t.typowner), t.typtype,
                nullif(pg_catalog.format_type(t.typbasetype, t.typtypmod), '-'), t.typdefault,
                case when t.typnotnull then 'not null' end,
                (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                    from pg_catalog.pg_enum as e where e.enumtypid = t.oid),
                (select string_agg(pg_catalog.pg_get_constraintdef(k.oid), E'\\n' order by k.conname)
                    from pg_catalog.pg_constraint as k where k.contypid = t.oid))
        from pg_catalog.pg_type as t join space as s on s.oid = t.typnamespace
        where t.typtype in ('d', 'e', 'r')
            and not exists (select from owned where classid = 'pg_catalog.pg_type'::regclass and objid = t.oid)
        union all
        select format('default privileges of %s on %s%s', pg_catalog.pg_get_userbyid(d.defaclrole), d.defaclobjtype,
                ' in ' || nullif(d.defaclnamespace::regnamespace::text, '-')),
            (select coalesce(string_agg(item::text, ' ' order by item::text), '') from unnest(d.defaclacl) as item)
        from pg_catalog.pg_default_acl as d
        union all
        select 'comment on ' || pg_catalog.pg_describe_object(c.classoid, c.objoid, c.objsubid), c.description
        from pg_catalog.pg_description as c
        where exists (
                select from relation as r where c.classoid = 'pg_catalog.pg_class'::regclass and c.objoid = r.oid)
            or exists (
                select from pg_catalog.pg_proc as p join space as s on s.oid = p.pronamespace
                where c.classoid = 'pg_catalog.pg_proc'::regclass and c.objoid = p.oid
                    and not exists (
                        select from owned where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid))
        """

    /// A list of privileges, in order; those of the default where none were granted or revoked.
    private static func acl(_ column: String, _ kind: String, _ owner: String) -> String {
        """
        select string_agg(item::text, ' ' order by item::text) as list
            from unnest(coalesce(\(column), pg_catalog.acldefault(\(kind), \(owner)))) as item
        """
    }
}
