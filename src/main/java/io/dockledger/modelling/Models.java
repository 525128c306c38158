package io.dockledger.modelling;

import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.modelling.ModelEngine.DeployedModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks and deploys models; who changed which limit when is evidence. */
@Service
public class Models {

    private final ModelEngine engine;
    private final EvidenceLog evidence;
    private final Clock clock;

    Models(ModelEngine engine, EvidenceLog evidence, Clock clock) {
        this.engine = engine;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Checks the model and deploys it for the current tenant.
     *
     * @throws ModelRefused with every reason, where it holds what models may not do
     */
    @Transactional
    public DeployedModel deploy(ModelKind kind, byte[] xml, String person) {
        String key = ModelCheck.keyOf(kind, xml);
        DeployedModel model = engine.deploy(kind, key, xml);
        evidence.append(new EvidenceEntry(
                "model-deployed",
                person,
                null,
                clock.instant(),
                Correlation.current(),
                Map.of(
                        "kind",
                        kind.code(),
                        "key",
                        key,
                        "version",
                        model.version(),
                        "own",
                        model.own(),
                        "sha256",
                        model.sha256())));
        return model;
    }

    @Transactional(readOnly = true)
    public List<DeployedModel> deployed() {
        return engine.deployed();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> source(ModelKind kind, String key) {
        return engine.source(kind, key);
    }
}
