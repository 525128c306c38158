package io.dockledger.partners;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps webhooks from being used to reach our own network: over https and at public addresses only, but for the hosts that
 * the configuration trusts. It resolves names for the client, too, so that what was checked is what is connected to.
 */
class WebhookGuard implements DnsResolver {

    private static final int LONGEST_ADDRESS = 2_000;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final Set<String> trusted;
    private final Lookup lookup;

    WebhookGuard(Collection<String> trustedHosts, Lookup lookup) {
        this.trusted = trustedHosts.stream().map(WebhookGuard::plain).collect(Collectors.toSet());
        this.lookup = lookup;
    }

    /** Why nothing may be sent to the address; empty where it may, as far as can be said without connecting. */
    Optional<String> objection(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return Optional.of("A webhook needs an absolute address without user, password or fragment.");
        }
        if (address.toString().length() > LONGEST_ADDRESS) {
            return Optional.of("An address may have %d characters at most.".formatted(LONGEST_ADDRESS));
        }
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isTrusted(host))) {
            return Optional.of("A webhook must be told over https.");
        }
        try {
            resolve(host);
            return Optional.empty();
        } catch (ForbiddenAddress forbidden) {
            return Optional.of(String.valueOf(forbidden.getMessage()));
        } catch (UnknownHostException unknownNow) {
            // It may be known when there is something to deliver, which is when it is asked for again.
            return Optional.empty();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.all(plain(host));
        if (!isTrusted(host) && !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
            throw new ForbiddenAddress(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isTrusted(String host) {
        return trusted.contains(plain(host));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }

    /** The host has an address that is not public. */
    static class ForbiddenAddress extends UnknownHostException {

        ForbiddenAddress(String host) {
            super("The host %s has a private address, and is not among the trusted hosts.".formatted(host));
        }
    }
}
