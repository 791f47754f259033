/**
 * The doors of the public interface: REST and WebSocket. Holds wire forms, the mapping of problems,
 * and what every request passes on its way in: {@link io.kefu.web.DoorFilter} (readiness, request
 * id, the shop's scope), then {@link io.kefu.web.AccessFilter} (who may do what, how often, how
 * much). Decides nothing about shops or customers.
 */
@NullMarked
package io.kefu.web;

import org.jspecify.annotations.NullMarked;
