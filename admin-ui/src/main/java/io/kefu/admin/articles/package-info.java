/** Pages on which editors keep knowledge articles. */
@NullMarked
package io.kefu.admin.articles;

import org.jspecify.annotations.NullMarked;
