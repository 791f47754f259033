package io.kefu.learning;

import io.kefu.shared.LanguageTag;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file with examples, as it arrives.
 *
 * @param name for people
 * @param contentType as announced, with its charset if it names one; empty to go by the content
 * @param language of rows that do not say theirs; empty to recognise it
 * @param content read once; the caller closes it
 */
public record TrainingSetUpload(
    String name,
    Optional<String> contentType,
    Optional<LanguageTag> language,
    InputStream content) {}
