/** Tests of conversations in a plain JVM on a real database, beside small, honest neighbours. */
@NullMarked
package io.kefu.conversation;

import org.jspecify.annotations.NullMarked;
