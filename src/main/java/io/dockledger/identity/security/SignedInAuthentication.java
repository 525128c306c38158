package io.dockledger.identity.security;

import io.dockledger.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The security framework's view of somebody who is signed in; each right is an authority. */
class SignedInAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn signedIn;
    private final String passwordHash;

    SignedInAuthentication(SignedIn signedIn, String passwordHash) {
        super(signedIn.rights().stream().map(SimpleGrantedAuthority::new).toList());
        this.signedIn = signedIn;
        this.passwordHash = passwordHash;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** Whether the account is still as it was when it signed in, but for its groups. */
    boolean stillHolds(Account account) {
        return !account.locked() && passwordHash.equals(account.passwordHash());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
