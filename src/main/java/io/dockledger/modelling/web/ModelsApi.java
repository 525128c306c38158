package io.dockledger.modelling.web;

import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.modelling.ModelEngine.DeployedModel;
import io.dockledger.modelling.ModelKind;
import io.dockledger.modelling.ModelRefused;
import io.dockledger.modelling.Models;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Processes and decision tables: which are in use, their source, and a new version of one. */
@RestController
@Requires(Rights.MODELS_READ)
@RequestMapping("/api/v1/models")
class ModelsApi {

    private final Models models;

    ModelsApi(Models models) {
        this.models = models;
    }

    @GetMapping
    Map<String, List<DeployedModel>> list() {
        return Map.of("items", models.deployed());
    }

    @GetMapping(path = "/processes/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> process(@PathVariable String key) {
        return ResponseEntity.of(models.source(ModelKind.PROCESS, key));
    }

    @GetMapping(path = "/decision-tables/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> table(@PathVariable String key) {
        return ResponseEntity.of(models.source(ModelKind.DECISION_TABLE, key));
    }

    @Requires(Rights.MODELS_WRITE)
    @PostMapping(path = "/processes", consumes = MediaType.APPLICATION_XML_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DeployedModel deployProcess(@RequestBody byte[] xml, Principal person) {
        return models.deploy(ModelKind.PROCESS, xml, person.getName());
    }

    @Requires(Rights.MODELS_WRITE)
    @PostMapping(path = "/decision-tables", consumes = MediaType.APPLICATION_XML_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DeployedModel deployTable(@RequestBody byte[] xml, Principal person) {
        return models.deploy(ModelKind.DECISION_TABLE, xml, person.getName());
    }

    @ExceptionHandler
    ProblemDetail refused(ModelRefused refused) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "model-refused",
                "Model refused",
                "The model was not deployed. " + refused.getMessage());
        problem.setProperty("reasons", refused.reasons());
        return problem;
    }
}
