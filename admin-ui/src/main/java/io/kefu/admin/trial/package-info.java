/** The page that shows why the bot would answer a question as it does. */
@NullMarked
package io.kefu.admin.trial;

import org.jspecify.annotations.NullMarked;
