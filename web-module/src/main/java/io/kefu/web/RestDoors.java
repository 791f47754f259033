package io.kefu.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The REST application. Which addresses reach it stands in web.xml ({@code /v1/*}); its resources
 * carry their whole path, {@code @Path("/v1/…")}, so that code, policy table and documents write
 * one and the same address.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Kefu",
            version = "v1",
            description =
                "Customer service for e-commerce: chat, understanding, knowledge and shop data.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "key"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "key",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description =
                        "A secret key of the shop, or in web pages a site key with Kefu-Visitor")))
public class RestDoors extends Application {}
