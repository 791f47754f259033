/**
 * The first program of the runnable jar: decides where the server keeps what it writes, and hands
 * over to Liberty. It knows nothing of Kefu's contexts.
 */
@NullMarked
package io.kefu.start;

import org.jspecify.annotations.NullMarked;
