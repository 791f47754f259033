/**
 * The ground that every context stands on: units of work, tenancy, migrations, the outbox and the
 * jobs. Decides nothing about customers or shops. Its tables belong to no shop.
 */
@NullMarked
package io.kefu.platform;

import org.jspecify.annotations.NullMarked;
