/** Pages that show what the shop sells. */
@NullMarked
package io.kefu.admin.products;

import org.jspecify.annotations.NullMarked;
