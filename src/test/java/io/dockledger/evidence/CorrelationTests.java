package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class CorrelationTests {

    @AfterEach
    void clear() {
        Correlation.clear();
    }

    @Test
    void makesAnIdWhereNoneWasGivenAndKeepsIt() {
        String made = Correlation.current();

        assertThat(made).isNotBlank().isEqualTo(Correlation.current());
        Correlation.set("given");
        assertThat(Correlation.current()).isEqualTo("given");
    }

    @Test
    void standsInAPlainLogLine() throws IOException {
        Object pattern = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("logging.pattern.correlation");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern + "%m");
        layout.start();

        Correlation.set("corr-17");

        assertThat(layout.doLayout(line(context))).isEqualTo("[corr-17] Something happened.");
    }

    @Test
    void standsInAStructuredLogLine() throws IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();

        Correlation.set("corr-17");

        JsonNode line = new ObjectMapper().readTree(encoder.encode(line(context)));
        assertThat(line.path("message").asText()).isEqualTo("Something happened.");
        assertThat(line.path("correlationId").asText()).isEqualTo("corr-17");
    }

    private static ILoggingEvent line(LoggerContext context) {
        Logger log = context.getLogger("test");
        return new LoggingEvent("test", log, Level.INFO, "Something happened.", null, new Object[0]);
    }
}
