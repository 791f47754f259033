package io.kefu.commerce;

import java.time.Instant;

/** What happened to a parcel, in the carrier's words. */
public record TrackingStep(Instant at, String text) {}
