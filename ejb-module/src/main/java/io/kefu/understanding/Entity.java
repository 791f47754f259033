package io.kefu.understanding;

/**
 * A value found in an utterance.
 *
 * @param type {@code order_no waybill phone email amount product …}
 * @param value in normal form
 * @param text as written
 * @param start first code point in the utterance, from 0
 * @param end code point after the last one
 */
public record Entity(String type, String value, String text, int start, int end) {}
