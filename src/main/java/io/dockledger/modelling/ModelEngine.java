package io.dockledger.modelling;

import java.util.List;
import java.util.Optional;

/** The engine that models are deployed to. Implemented by the workflow. */
public interface ModelEngine {

    /**
     * Deploys the model for the current tenant. What is asked or started from now on uses it; what runs goes on as it was.
     *
     * @throws ModelRefused where the engine cannot read it
     */
    DeployedModel deploy(ModelKind kind, String key, byte[] xml);

    /** The newest version of every model that the current tenant uses. */
    List<DeployedModel> deployed();

    /** The source of the newest version that the current tenant uses. */
    Optional<byte[]> source(ModelKind kind, String key);

    /**
     * A model as deployed.
     *
     * @param own whether the tenant deployed it itself, rather than using the one that comes with the product; versions
     *     are counted for each of the two
     * @param sha256 of the model as it was deployed, which tells it from every other
     */
    record DeployedModel(ModelKind kind, String key, String name, int version, boolean own, String sha256) {}
}
