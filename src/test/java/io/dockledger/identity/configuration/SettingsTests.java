package io.dockledger.identity.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.Dockledger;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    @Test
    void anUnknownSettingOnTheCommandLineStopsTheStartAndIsNamed(CapturedOutput output) {
        assertThatThrownBy(() -> start("--dockledger.data-dri=elsewhere")).isInstanceOf(UnknownSettings.class);

        assertThat(output)
                .contains("Unknown setting dockledger.data-dri (\"dockledger.data-dri\" from property source"
                        + " \"commandLineArgs\")")
                .contains("    dockledger.data-dir");
    }

    @Test
    void anUnknownSettingBelowAKnownGroupStopsTheStart() {
        assertThatThrownBy(() -> start("--dockledger.admin.usernam=root")).hasMessageContaining("admin.usernam");
    }

    @Test
    void anInvalidValueStopsTheStartAndIsNamedWithTheReason(CapturedOutput output) {
        assertThatThrownBy(() -> start("--dockledger.demo=perhaps")).isNotNull();

        assertThat(output)
                .contains("Property: dockledger.demo")
                .contains("Value: \"perhaps\"")
                .contains("Invalid boolean value 'perhaps'");
    }

    @Test
    void anAdministratorWithoutAPasswordStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> start("--dockledger.admin.username=root")).isNotNull();

        assertThat(output).contains("dockledger.admin").contains("Give both username and password");
    }

    @Test
    void aStartThatIsRefusedLeavesNoDatabaseBehind(@TempDir Path directory, CapturedOutput output) {
        Path data = directory.resolve("data");

        assertThatThrownBy(
                        () -> start("--dockledger.data-dir=" + data, "--dockledger.outbox.endpoint=ftp://example.org"))
                .isNotNull();

        assertThat(output).contains("absolute http or https address");
        assertThat(data).doesNotExist();
    }

    @Test
    void anUnknownEnvironmentVariableStopsTheStart() {
        assertThatThrownBy(() -> check(Map.of("DOCKLEDGER_DATADRI", "elsewhere")))
                .hasMessage("Unknown setting DOCKLEDGER_DATADRI (environment variable)");
    }

    @Test
    void environmentVariablesSpellASettingWithOrWithoutItsDash() {
        assertThatCode(() -> check(Map.of("DOCKLEDGER_DATADIR", "a"))).doesNotThrowAnyException();
        assertThatCode(() -> check(Map.of("DOCKLEDGER_DATA_DIR", "a"))).doesNotThrowAnyException();
    }

    @Test
    void variablesThatKubernetesSetsForAServiceOfOurNameAreNoSettings() {
        assertThatCode(() -> check(Map.of(
                        "DOCKLEDGER_SERVICE_HOST", "10.0.0.1",
                        "DOCKLEDGER_SERVICE_PORT_HTTP", "8080",
                        "DOCKLEDGER_PORT", "tcp://10.0.0.1:8080",
                        "DOCKLEDGER_PORT_8080_TCP_ADDR", "10.0.0.1")))
                .doesNotThrowAnyException();
    }

    private static void start(String... settings) {
        String[] arguments =
                Stream.concat(Stream.of("--server.port=0"), Stream.of(settings)).toArray(String[]::new);
        SpringApplication.run(Dockledger.class, arguments).close();
    }

    private static void check(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        new SettingsCheck().postProcessEnvironment(environment, new SpringApplication(Dockledger.class));
    }
}
