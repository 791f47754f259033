/**
 * {@code /v1/nlu}: what an utterance means, for servers that want nothing else. Wire forms and
 * their checks only.
 */
@NullMarked
package io.kefu.web.understanding;

import org.jspecify.annotations.NullMarked;
