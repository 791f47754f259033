/**
 * Pages on which editors teach the bot to understand: training sets, releases, single sentences.
 */
@NullMarked
package io.kefu.admin.understanding;

import org.jspecify.annotations.NullMarked;
