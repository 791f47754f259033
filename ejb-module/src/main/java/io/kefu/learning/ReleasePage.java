package io.kefu.learning;

import java.util.List;
import java.util.Optional;

/**
 * A page of releases: the one that comes with Kefu, then the shop's own, oldest first.
 *
 * @param next what {@code after} takes for the following page; empty on the last
 */
public record ReleasePage(List<ReleaseView> releases, Optional<String> next) {}
