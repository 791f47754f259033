/**
 * When a person takes over and gives back: the life of a handover and who owns the conversation
 * meanwhile. Floor 3; uses routing.
 */
@NullMarked
package io.kefu.handover;

import org.jspecify.annotations.NullMarked;
