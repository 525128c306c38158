package io.dockledger.identity.security;

import io.dockledger.identity.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request works for the company that its account belongs to, whatever the request says. */
class TenancyFilter extends OncePerRequestFilter {

    @Override
    @SuppressWarnings("try") // The scope is there to be closed.
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication someone) {
            try (Tenancy.Scope scope =
                    Tenancy.enter(someone.getPrincipal().person().tenantId())) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Error pages are drawn for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
