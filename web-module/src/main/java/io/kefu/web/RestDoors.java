package io.kefu.web;

import jakarta.ws.rs.core.Application;

/**
 * The REST application. Which addresses reach it stands in web.xml ({@code /v1/*}); its resources carry their whole
 * path, {@code @Path("/v1/…")}, so that code, policy table and documents write one and the same address.
 */
public class RestDoors extends Application {}
