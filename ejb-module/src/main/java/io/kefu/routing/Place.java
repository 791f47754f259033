package io.kefu.routing;

import java.time.Duration;

/**
 * A place in a queue.
 *
 * @param position from 1, the next to be served
 * @param expectedWait an estimate from how often somebody was served lately
 */
public record Place(String queue, int position, Duration expectedWait) {}
