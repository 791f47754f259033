package io.kefu.shop;

import io.kefu.shared.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people who work in a shop's console. A shop always keeps one administrator who may enter.
 *
 * <p>A name is 2 to 64 characters of {@code a-z 0-9 . _ @ -} and unique over all shops; a password
 * is 12 to 256 characters.
 */
public interface PeopleDesk {

  /** By name, those who may not enter too. */
  List<PersonView> people(ShopId shop);

  /**
   * Lets somebody in from now on.
   *
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   * @throws io.kefu.shared.Conflict if the name is taken
   */
  PersonView make(ShopId shop, Wish wish);

  /**
   * Changes what somebody may do, whether they may enter, or their password. On other nodes it
   * holds within five seconds, also for those who are logged in; with a new password all their
   * sessions end.
   *
   * @throws io.kefu.shared.NotFound if the shop has nobody of that name
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   * @throws io.kefu.shared.Conflict if the shop would be left without an administrator
   */
  PersonView change(ShopId shop, String name, Change change);

  /**
   * Somebody sets their own password. All their sessions end but one: that in which {@link
   * Doorkeeper#reseat} seats whom this returns.
   *
   * @throws io.kefu.shared.InvalidRequest if {@code current} is not the password, or the new one is
   *     too short or long
   * @throws io.kefu.shared.Conflict if it is somebody of the demo mode, whose password is fixed
   */
  Caller changePassword(
      ShopId shop, String name, @Nullable String current, @Nullable String wanted);

  /**
   * The wish for somebody new.
   *
   * @param roles at least one
   */
  record Wish(@Nullable String name, @Nullable String password, Set<Role> roles) {

    @Override
    public String toString() {
      return "Wish[" + name + ", " + roles + "]";
    }
  }

  /** What shall be different; what is empty stays. */
  record Change(Optional<Set<Role>> roles, Optional<Boolean> enabled, Optional<String> password) {

    public static Change enabling(boolean enabled) {
      return new Change(Optional.empty(), Optional.of(enabled), Optional.empty());
    }

    @Override
    public String toString() {
      return "Change[" + roles + ", " + enabled + "]";
    }
  }
}
