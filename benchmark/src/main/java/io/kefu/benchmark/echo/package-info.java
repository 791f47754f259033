/**
 * The peer of {@code POST /v1/chat}: a web archive of two classes that reads JSON and writes it
 * back. Runs in the server, never in the benchmark's own process.
 */
@NullMarked
package io.kefu.benchmark.echo;

import org.jspecify.annotations.NullMarked;
