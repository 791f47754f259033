/** The way into the console. */
@NullMarked
package io.kefu.admin.login;

import org.jspecify.annotations.NullMarked;
