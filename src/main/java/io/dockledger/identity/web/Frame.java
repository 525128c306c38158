package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows, the error pages included. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final CurrentPerson currentPerson;
    private final Tenants tenants;

    /** A company's name does not change while we run. */
    private final Map<String, String> companies = new ConcurrentHashMap<>();

    Frame(CurrentPerson currentPerson, Tenants tenants) {
        this.currentPerson = currentPerson;
        this.tenants = tenants;
    }

    /** Null where nobody is signed in. */
    @ModelAttribute("shell")
    @Nullable
    Shell shell() {
        return currentPerson
                .signedIn()
                .map(someone -> Shell.of(someone, company(someone.person().tenantId())))
                .orElse(null);
    }

    private String company(String tenant) {
        return companies.computeIfAbsent(
                tenant, id -> tenants.find(id).map(Tenant::name).orElse(id));
    }
}
