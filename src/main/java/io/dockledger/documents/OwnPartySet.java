package io.dockledger.documents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How documents name the company itself, so that what it sells is told from what it buys. */
@Component
class OwnPartySet implements ReferenceSet<OwnParty> {

    private final JdbcClient jdbc;

    OwnPartySet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "own-parties";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "description");
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("number");
    }

    @Override
    public OwnParty read(ReferenceRow row) {
        return new OwnParty(row.text("number"), row.optionalText("description"));
    }

    @Override
    public Object identity(OwnParty value) {
        return value.number();
    }

    @Override
    public Written write(List<OwnParty> values) {
        return jdbc.sql("""
                        with written as (
                            insert into own_party (number, description)
                            select * from unnest(:number::text[], :description::text[])
                            on conflict (tenant_id, number) do update set description = excluded.description
                                where own_party.description is distinct from excluded.description
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("number", DocumentWriter.texts(values, OwnParty::number))
                .param("description", DocumentWriter.texts(values, OwnParty::description))
                .query(Written.class)
                .single();
    }

    @Override
    public List<OwnParty> list(Page page) {
        return jdbc.sql("""
                        select number, description from own_party
                        where tenant_id = current_setting('dockledger.tenant')
                        order by number offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new OwnParty(row.getString("number"), row.getString("description")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(OwnParty value) {
        return Arrays.asList(value.number(), value.description());
    }
}
