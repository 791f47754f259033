/** The language of routing: a ticket's life, the line of tickets, and how long a wait may be. */
@NullMarked
package io.kefu.routing.model;

import org.jspecify.annotations.NullMarked;
