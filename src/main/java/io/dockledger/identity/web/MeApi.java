package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import io.dockledger.identity.accounts.AccountAdministration;
import io.dockledger.identity.security.PasswordLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who one is here. */
@RestController
@RequestMapping("/api/v1/me")
@Requires(Rights.SIGNED_IN)
class MeApi {

    private final CurrentPerson current;
    private final Tenants tenants;
    private final PasswordLogin login;
    private final AccountAdministration accounts;

    MeApi(CurrentPerson current, Tenants tenants, PasswordLogin login, AccountAdministration accounts) {
        this.current = current;
        this.tenants = tenants;
        this.login = login;
        this.accounts = accounts;
    }

    /**
     * @param rights what this request may do, by the groups, and by the scopes where a token was used
     * @param means session, token or basic
     * @param csrf what a session has to send along with whatever changes something
     */
    record Me(
            String id,
            String name,
            Company tenant,
            Set<String> groups,
            Set<String> rights,
            String means,
            @Nullable Csrf csrf) {}

    record Company(String id, String name, String baseCurrency) {}

    record Csrf(String header, String token) {}

    record NewPassword(@NotBlank String current, @NotBlank String next) {}

    @GetMapping
    Me show(HttpServletRequest request) {
        SignedIn me = current.requireSignedIn();
        Tenant tenant = tenants.find(me.person().tenantId()).orElseThrow();
        return new Me(
                me.person().id(),
                me.person().name(),
                new Company(tenant.id(), tenant.name(), tenant.baseCurrency().getCurrencyCode()),
                new TreeSet<>(me.person().groups()),
                new TreeSet<>(me.rights()),
                me.means().name().toLowerCase(Locale.ROOT),
                csrf(request));
    }

    /** All sessions of the account end with it, this one too; its tokens go on. */
    @PutMapping("/password")
    @Requires(Rights.SIGNED_IN_WITH_PASSWORD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody NewPassword passwords, HttpServletRequest request) {
        SignedIn me = current.requireSignedIn();
        login.confirm(me, passwords.current(), request.getRemoteAddr());
        accounts.changePassword(me.person(), me.getName(), passwords.next());
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getToken())
                : null;
    }
}
