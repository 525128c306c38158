package io.dockledger.identity.security;

import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session outlives neither its account nor its password, and a change of groups does not wait for the next log-in. */
class AccountRefreshFilter extends OncePerRequestFilter {

    private final KnownAccounts accounts;

    AccountRefreshFilter(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication session) {
            Optional<Account> account = accounts.find(session.getName()).filter(session::stillHolds);
            if (account.isPresent()) {
                refresh(session, account.get());
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void refresh(SignedInAuthentication session, Account account) {
        SignedIn then = session.getPrincipal();
        if (then.person().equals(account.person())) {
            return;
        }
        SignedIn now = new SignedIn(
                account.person(), then.means(), Rights.of(account.person().groups()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(now, account.passwordHash()));
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
}
