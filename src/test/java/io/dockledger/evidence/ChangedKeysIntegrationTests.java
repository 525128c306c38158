package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.NoteSigner;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another key takes over at a restart. */
@DockledgerTest
class ChangedKeysIntegrationTests {

    @Autowired
    EvidenceLog log;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    EvidenceChain chain;

    @Autowired
    EvidenceTree tree;

    @Autowired
    Recheck recheck;

    @Autowired
    LastSigned lastSigned;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    DockledgerProperties settings;

    @Autowired
    TestTenants tenants;

    String tenant;
    NoteKey former;

    @BeforeEach
    void aLogThatWasSigned() {
        tenant = tenants.fresh();
        tenants.runInTransaction(
                tenant,
                () -> log.append(
                        new EvidenceEntry("thing-done", "clerk", null, Instant.EPOCH, "corr", Map.of("number", 1))));
        Tenancy.run(tenant, checkpoints::sign);
        former = Tenancy.in(tenant, () -> checkpoints.keys()).get(0);
    }

    private Checkpoints restarted(List<String> formerKeys) {
        EvidenceProperties properties = new EvidenceProperties(
                "dockledger", NoteSigner.generate().pem(), null, formerKeys, Duration.ofMinutes(1), Duration.ofDays(1));
        SigningKeys keys = new SigningKeys(properties, settings, new Installation(true, false));
        return new Checkpoints(chain, tree, recheck, keys, lastSigned, jdbc, clock);
    }

    @Test
    void theNewKeySignsAnewWhatTheFormerOneSignedLast() {
        Checkpoints restarted = restarted(List.of(former.toString()));
        Checkpoints.Signed anew = tenants.inTransaction(tenant, restarted::sign).orElseThrow();
        List<NoteKey> keys = Tenancy.in(tenant, restarted::keys);
        assertThat(anew.checkpoint().size()).isEqualTo(1);
        assertThat(SignedNote.parse(anew.note()).signer(keys)).contains(keys.get(0));
        assertThat(keys).hasSize(2).element(1).isEqualTo(former);
        assertThat(tenants.inTransaction(tenant, restarted::sign)).contains(anew);
    }

    @Test
    void whatAKeySignedThatNobodyKnowsIsNotSignedAgain() {
        Checkpoints restarted = restarted(List.of());
        assertThatThrownBy(() -> tenants.inTransaction(tenant, restarted::sign))
                .isInstanceOf(EvidenceAltered.class)
                .hasMessageContaining("dockledger.evidence.former-keys");
    }
}
