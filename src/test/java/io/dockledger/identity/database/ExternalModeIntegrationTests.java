package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.Dockledger;
import io.dockledger.evidence.Checkpoints;
import io.dockledger.evidence.NoSigningKey;
import io.dockledger.identity.Accounts;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product on a database that the operator gives. */
class ExternalModeIntegrationTests {

    @TempDir
    static Path directory;

    private static EmbeddedServer server;
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void startProduct() {
        server = EmbeddedServer.start(directory.resolve("given"), new FastDatabase().fastSettings());
        Database.Login login = new Database.Login("finance", "finance-secret");
        JdbcClient admin = JdbcClient.create(server.asSuperuser("postgres"));
        new Roles(admin).login(login);
        admin.sql("create database finance owner finance").update();
        product = SpringApplication.run(
                Dockledger.class,
                "--server.port=0",
                "--dockledger.data-dir=" + directory.resolve("unused"),
                "--spring.datasource.url=" + server.url("finance"),
                "--spring.datasource.username=finance",
                "--spring.datasource.password=finance-secret",
                "--dockledger.admin.username=chief",
                "--dockledger.admin.password=a long password",
                "--dockledger.admin.tenant=mill",
                "--dockledger.admin.company=The Mill");
    }

    @AfterAll
    static void stopProduct() {
        product.close();
        server.close();
    }

    @Test
    void nothingEmbeddedIsStarted() {
        assertThat(directory.resolve("unused")).doesNotExist();
        assertThat(product.getBean(Installation.class)).isEqualTo(new Installation(false, false));
    }

    @Test
    void noKeyIsMadeThatOtherNodesWouldNotHave() {
        Checkpoints checkpoints = product.getBean(Checkpoints.class);
        assertThat(checkpoints.canSign()).isFalse();
        assertThatThrownBy(() -> Tenancy.in("mill", checkpoints::sign))
                .isInstanceOf(NoSigningKey.class)
                .hasMessageContaining("dockledger.evidence.signing-key-file");
    }

    @Test
    void theOnlyAccountIsTheAdministratorThatWasAskedFor() {
        Accounts accounts = product.getBean(Accounts.class);

        assertThat(accounts.all("mill"))
                .containsExactly(new Person("chief", "chief", "mill", Set.of("administrators")));
        assertThat(accounts.find("clerk")).isEmpty();
    }

    @Test
    void passwordsAreNotTakenWithEachRequest() throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString("chief:a long password".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/me"))
                .header("Authorization", "Basic " + credentials)
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Dockledger\"");
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port") + path);
    }
}
