package io.dockledger.identity.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Defaults that depend on where and how the installation runs; whatever is set explicitly wins. */
class InstallationDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        // Job locks carry this name; a node that comes back under it recognises its own.
        defaults.put("dockledger.node", hostName() + ":" + environment.getProperty("server.port", "8080"));
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            // The demo accounts' passwords are known to everybody, so only this machine may reach them.
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("installationDefaults", defaults));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
