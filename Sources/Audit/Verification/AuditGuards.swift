package import Postgres

/// What keeps entries from being changed, as the catalogue has it: an owner or superuser can take it away, and that shows.
package enum AuditGuards {
    /// Findings for each table of the audit whose trigger or row-level security isn't as the migrations made it.
    package static func findings(_ pool: Pool) async throws -> [Finding] {
        let rows = try await pool.query(
            """
            with tables as (
                select c.oid, c.relrowsecurity and c.relforcerowsecurity as is_forced
                from pg_catalog.pg_class as c
                where c.oid = any (array['audit.entry', 'audit.head']::regclass[])
                    or c.oid in (select i.inhrelid from pg_catalog.pg_inherits as i where i.inhparent = 'audit.entry'::regclass)
            )
            select t.oid::regclass::text,
                case when not t.is_forced then 'row-level security is not forced' else 'the append-only trigger is off or gone' end
            from tables as t
            where not t.is_forced or not exists (
                select from pg_catalog.pg_trigger as g
                where g.tgrelid = t.oid and g.tgname = 'the audit is append-only' and g.tgenabled in ('O', 'A')
                    and g.tgfoid = 'audit.refuse_change()'::regprocedure and g.tgtype = 58)
            order by 1
            """
        )
        return try rows.decode((String, String).self).map { Finding(.unguarded, "\($0): \($1)") }
    }
}
