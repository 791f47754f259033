/**
 * The front door of an installation: the demo shop's page with the chat widget in demo mode, the
 * console otherwise. Shows what the contexts know and keeps nothing.
 */
@NullMarked
package io.kefu.web.demo;

import org.jspecify.annotations.NullMarked;
