/** Pages that show who the customers are and what they have had with the shop. */
@NullMarked
package io.kefu.admin.customers;

import org.jspecify.annotations.NullMarked;
