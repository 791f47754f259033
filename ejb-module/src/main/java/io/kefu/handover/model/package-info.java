/** The language of handover: its life and its rules. */
@NullMarked
package io.kefu.handover.model;

import org.jspecify.annotations.NullMarked;
