package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookGuardTests {

    private static final Map<String, String[]> NAMES = Map.of(
            "hooks.supplier.example", new String[] {"93.184.216.34", "2606:2800:220:1::1"},
            "inside.supplier.example", new String[] {"93.184.216.34", "10.1.2.3"},
            "edi.local", new String[] {"10.1.2.3"});

    private final WebhookGuard guard = new WebhookGuard(List.of("EDI.local"), WebhookGuardTests::lookup);

    /** Addresses are read as the platform reads them; names are those of the test. */
    private static InetAddress[] lookup(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host) && host.matches(".*[g-z].*")) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : NAMES.getOrDefault(host, new String[] {host})) {
            found.addAll(List.of(InetAddress.getAllByName(address)));
        }
        return found.toArray(InetAddress[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]"
            })
    void refusesAddressesThatAreNotPublic(String host) {
        assertThat(guard.objection(URI.create("https://" + host + "/hook")))
                .hasValueSatisfying(why -> assertThat(why).contains("private address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "[2606:2800:220:1::1]"})
    void acceptsPublicAddresses(String host) {
        assertThat(guard.objection(URI.create("https://" + host + "/hook"))).isEmpty();
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() {
        assertThat(guard.objection(URI.create("https://hooks.supplier.example/in")))
                .isEmpty();
        assertThat(guard.objection(URI.create("https://inside.supplier.example/in")))
                .isPresent();
        assertThatThrownBy(() -> guard.resolve("inside.supplier.example"))
                .isInstanceOf(WebhookGuard.ForbiddenAddress.class);
    }

    @Test
    void leavesANameThatIsNotKnownNowToTheDelivery() {
        assertThat(guard.objection(URI.create("https://nowhere.supplier.example/in")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.supplier.example/in",
                "ftp://hooks.supplier.example/in",
                "https://user:word@hooks.supplier.example/in",
                "https://hooks.supplier.example/in#part",
                "https:hooks",
                "/in"
            })
    void refusesWhatIsNoPlainHttpsAddress(String address) {
        assertThat(guard.objection(URI.create(address))).isPresent();
    }

    @Test
    void trustsTheHostsThatTheConfigurationNamesAndNoOther() {
        assertThat(guard.objection(URI.create("http://edi.local:8080/in"))).isEmpty();
        assertThatCode(() -> guard.resolve("edi.local")).doesNotThrowAnyException();
        assertThat(guard.objection(URI.create("http://10.1.2.3/in"))).isPresent();
    }
}
