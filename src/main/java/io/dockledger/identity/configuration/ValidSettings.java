package io.dockledger.identity.configuration;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads the settings of every room at once. Whatever leaves something behind, such as a database, depends on it, so that a
 * start which is refused for a setting leaves nothing.
 */
@Component(ValidSettings.NAME)
public class ValidSettings {

    public static final String NAME = "validSettings";

    private static final String OURS = "io.dockledger.";

    ValidSettings(ListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.getName().startsWith(OURS)) {
                beans.getBean(name);
            }
        }
    }
}
