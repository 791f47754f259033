/**
 * The console as people see it: one class for each page, in a real browser against the running
 * server. {@link io.kefu.ear.browser.Browser} owns all waiting; no test does.
 */
@NullMarked
package io.kefu.ear.browser;

import org.jspecify.annotations.NullMarked;
