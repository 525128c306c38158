package io.dockledger.identity.web;

import io.dockledger.identity.Installation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String BASIC = "basic";

    @Bean
    OpenAPI description(Installation installation) {
        Components components = new Components().addSecuritySchemes(TOKEN, http("bearer"));
        OpenAPI description = new OpenAPI()
                .info(new Info()
                        .title("Dockledger")
                        .version("v1")
                        .description("Faults are told as application/problem+json with a stable type."))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (installation.embedded()) {
            components.addSecuritySchemes(BASIC, http(BASIC));
            description.addSecurityItem(new SecurityRequirement().addList(BASIC));
        }
        return description;
    }

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }
}
