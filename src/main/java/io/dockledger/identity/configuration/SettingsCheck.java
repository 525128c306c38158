package io.dockledger.identity.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Stops the start when a setting below {@code dockledger.} is one that nothing reads, which is most often a slip. */
class SettingsCheck implements EnvironmentPostProcessor {

    private static final String PREFIX = "DOCKLEDGER_";

    /** Kubernetes gives these to every pod beside a service that is called dockledger. */
    private static final Pattern SERVICE_LINK = Pattern.compile("DOCKLEDGER_(SERVICE_(HOST|PORT).*|PORT(_\\d+_.*)?)");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        KnownSettings known = KnownSettings.read();
        List<String> unknown = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables) {
                unknown.addAll(unknownVariables(variables, known));
            } else if (source instanceof IterableConfigurationPropertySource settings) {
                unknown.addAll(unknownNames(settings, known));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownSettings(unknown, known.all());
        }
    }

    private static List<String> unknownVariables(SystemEnvironmentPropertySource variables, KnownSettings known) {
        List<String> unknown = new ArrayList<>();
        for (String name : variables.getPropertyNames()) {
            String variable = name.toUpperCase(Locale.ROOT);
            if (variable.startsWith(PREFIX)
                    && !SERVICE_LINK.matcher(variable).matches()
                    && !known.containsVariable(variable)) {
                unknown.add("%s (environment variable)".formatted(name));
            }
        }
        return unknown;
    }

    private static List<String> unknownNames(IterableConfigurationPropertySource settings, KnownSettings known) {
        return settings.stream()
                .filter(KnownSettings.ROOT::isAncestorOf)
                .filter(name -> !known.contains(name))
                .map(name -> "%s (%s)".formatted(name, origin(settings, name)))
                .toList();
    }

    private static String origin(ConfigurationPropertySource settings, ConfigurationPropertyName name) {
        var property = settings.getConfigurationProperty(name);
        return property == null || property.getOrigin() == null
                ? "of unknown origin"
                : property.getOrigin().toString();
    }
}
