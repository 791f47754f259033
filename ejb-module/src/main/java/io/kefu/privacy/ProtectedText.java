package io.kefu.privacy;

import java.util.List;

/**
 * A text without its personal values.
 *
 * @param masked the text with each personal value masked; has as many code points as the original,
 *     so that positions stay true
 * @param values what was lifted out, in order of position, not overlapping
 */
public record ProtectedText(String masked, List<PersonalValue> values) {}
