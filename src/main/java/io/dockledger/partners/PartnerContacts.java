package io.dockledger.partners;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the company's partners are reached. */
@Component
@Transactional
public class PartnerContacts {

    private static final String READ = """
            select c.id, c.partner, c.name, c.mail, c.webhook, c.disabled, c.changed_at, c.changed_by,
                array_agg(s.made_at order by s.made_at desc) filter (where s.id is not null) as made,
                array_agg(s.ends_at order by s.made_at desc) filter (where s.id is not null) as ends
            from partner_contact c left join partner_secret s
                on s.tenant_id = c.tenant_id and s.contact_id = c.id and (s.ends_at is null or s.ends_at > :now)
            where c.tenant_id = current_setting('dockledger.tenant') and %s
            group by c.tenant_id, c.id order by c.partner limit :limit
            """;

    private final JdbcClient jdbc;
    private final ContactCheck check;
    private final OutboxProperties properties;
    private final EvidenceLog evidence;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    PartnerContacts(
            JdbcClient jdbc, ContactCheck check, OutboxProperties properties, EvidenceLog evidence, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.properties = properties;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What somebody wants to have kept; empty texts are as good as none. */
    public record Wanted(
            String partner,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String webhook) {}

    @Transactional(readOnly = true)
    public Optional<PartnerContact> of(String partner) {
        return read("c.partner = :given", partner, 1).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<PartnerContact> find(UUID id) {
        return read("c.id = :given::uuid", id.toString(), 1).stream().findFirst();
    }

    /** At most {@code limit} contacts in the order of their partners, beginning after the given one. */
    @Transactional(readOnly = true)
    public List<PartnerContact> list(String after, int limit) {
        return read("c.partner > :given", after, limit);
    }

    private List<PartnerContact> read(String condition, String given, int limit) {
        return jdbc.sql(READ.formatted(condition))
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("given", given)
                .param("limit", limit)
                .query(ContactRows::read)
                .list();
    }

    /**
     * Keeps how the partner is reached, instead of what was kept before. A webhook that was disabled is tried again.
     *
     * @throws InvalidContact where the contact cannot be used
     */
    public PartnerContact put(Wanted wanted, String person) {
        Wanted fit = check.fit(wanted);
        jdbc.sql("""
                        insert into partner_contact (id, partner, name, mail, webhook, changed_at, changed_by)
                        values (:id, :partner, :name, :mail, :webhook, :now, :person)
                        on conflict (tenant_id, partner) do update set name = excluded.name, mail = excluded.mail,
                            webhook = excluded.webhook, disabled = null, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .param("id", ids.generate())
                .param("partner", fit.partner())
                .param("name", fit.name())
                .param("mail", fit.mail())
                .param("webhook", fit.webhook())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("partner", fit.partner());
        detail.put("mail", fit.mail());
        detail.put("webhook", fit.webhook());
        prove("partner-contact-changed", person, detail);
        return of(fit.partner()).orElseThrow();
    }

    /** Whether there was such a contact. */
    public boolean remove(UUID id, String person) {
        Optional<String> partner = jdbc.sql("delete from partner_contact where id = :id"
                        + " and tenant_id = current_setting('dockledger.tenant') returning partner")
                .param("id", id)
                .query(String.class)
                .optional();
        partner.ifPresent(found -> prove("partner-contact-removed", person, Map.of("partner", found)));
        return partner.isPresent();
    }

    /**
     * A new secret for the contact's webhook; the one before it signs beside it for the time of the rotation, and none
     * before that any more.
     *
     * @return the secret, which nobody is shown again
     */
    public WebhookSecret makeSecret(PartnerContact contact, String person) {
        WebhookSecret secret = WebhookSecret.random();
        Instant now = now();
        Instant ends = now.plus(properties.webhook().rotation());
        jdbc.sql("delete from partner_secret where contact_id = :contact and ends_at is not null"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("contact", contact.id())
                .update();
        jdbc.sql("update partner_secret set ends_at = :ends where contact_id = :contact"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("contact", contact.id())
                .update();
        jdbc.sql("insert into partner_secret (id, contact_id, secret, made_at) values (:id, :contact, :secret, :now)")
                .param("id", ids.generate())
                .param("contact", contact.id())
                .param("secret", secret.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("partner", contact.partner());
        detail.put("formerEndsAt", contact.secrets().isEmpty() ? null : ends.toString());
        prove("webhook-secret-made", person, detail);
        return secret;
    }

    /** Those that sign now, the newest first. */
    @Transactional(readOnly = true)
    List<WebhookSecret> secrets(PartnerContact contact) {
        return jdbc.sql("""
                        select secret from partner_secret
                        where tenant_id = current_setting('dockledger.tenant') and contact_id = :contact
                          and (ends_at is null or ends_at > :now)
                        order by made_at desc
                        """)
                .param("contact", contact.id())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WebhookSecret(row.getString("secret")))
                .list();
    }

    /** The receiver wants nothing more; somebody has to put the contact right before anything is sent there again. */
    void disable(String partner, String why) {
        int changed = jdbc.sql("update partner_contact set disabled = :why where partner = :partner"
                        + " and disabled is null and tenant_id = current_setting('dockledger.tenant')")
                .param("why", why)
                .param("partner", partner)
                .update();
        if (changed > 0) {
            prove("webhook-disabled", "system", Map.of("partner", partner, "reason", why));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void prove(String kind, String actor, Map<String, ? extends @Nullable Object> detail) {
        evidence.append(new EvidenceEntry(kind, actor, null, clock.instant(), Correlation.current(), detail));
    }
}
