/** Pages that show the orders of the shop and their parcels. */
@NullMarked
package io.kefu.admin.orders;

import org.jspecify.annotations.NullMarked;
