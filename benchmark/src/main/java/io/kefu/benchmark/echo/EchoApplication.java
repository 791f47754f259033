package io.kefu.benchmark.echo;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Opens the echo at the root of its web archive. */
@ApplicationPath("/")
public class EchoApplication extends Application {}
