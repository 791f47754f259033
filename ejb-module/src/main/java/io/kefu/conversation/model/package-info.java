/**
 * The language of conversations: conversation, turn and part, the lease, the ways by which one is
 * found.
 */
@NullMarked
package io.kefu.conversation.model;

import org.jspecify.annotations.NullMarked;
