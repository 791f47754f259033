package io.kefu.learning.internal;

import org.jspecify.annotations.Nullable;

/**
 * An example as a file has it, before anything is judged.
 *
 * @param row line, row of the sheet, or running number, from 1; rises within a file
 */
record RawRow(
    int row,
    @Nullable String text,
    @Nullable String intent,
    @Nullable String language,
    @Nullable String split) {}
