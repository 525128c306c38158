package io.dockledger.identity;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is set for the installation as a whole. Each room has its own record below {@code dockledger.<room>}.
 *
 * @param dataDir where the embedded database and everything else that must last is kept
 * @param demo whether the demo company is loaded; by default with the embedded database only
 * @param node the name of this node among those on the same database; the machine's name and the port by default
 * @param admin the first administrator of an installation on an external database
 */
@Validated
@ConfigurationProperties("dockledger")
public record DockledgerProperties(
        @DefaultValue("./data") Path dataDir,
        @Nullable Boolean demo,
        @NotBlank String node,
        @DefaultValue Admin admin) {

    private static final int SHORTEST_PASSWORD = 12;

    /**
     * The account that is created at the first start, so that somebody can create the others.
     *
     * @param username the account's id
     * @param password its first password, in clear; it is stored hashed, and not used once the account exists
     * @param tenant the id of the company it administers
     * @param company that company's name
     * @param currency the currency that company keeps its books in
     */
    public record Admin(
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("main") String tenant,
            @DefaultValue("Main company") String company,
            @DefaultValue("EUR") Currency currency) {

        public Admin {
            if ((username == null) != (password == null)) {
                throw new IllegalArgumentException("Give both username and password of the first administrator.");
            }
            if (password != null && password.length() < SHORTEST_PASSWORD) {
                throw new IllegalArgumentException("The first administrator's password needs at least %d characters."
                        .formatted(SHORTEST_PASSWORD));
            }
        }

        /** Keeps the password out of logs and failure messages. */
        @Override
        public String toString() {
            return "Admin[username=%s, tenant=%s]".formatted(username, tenant);
        }
    }
}
