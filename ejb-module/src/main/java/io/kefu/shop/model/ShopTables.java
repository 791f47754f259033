package io.kefu.shop.model;

import io.kefu.shared.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shops, keys and people as they are kept. Platform tables: they belong to no shop's scope. */
public interface ShopTables {

  Optional<Shop> shop(ShopId id);

  /** In the order of their making. */
  List<Shop> shops();

  Optional<ApiKey> key(UUID id);

  Optional<ApiKey> keyByPrefix(String prefix);

  /** The newest first. */
  List<ApiKey> keysOf(ShopId shop);

  /** Notes when a key was used, without making its holder's changes stale. */
  void noteUse(UUID key, Instant when);

  Optional<ConsoleUser> userByName(String name);

  /** By name. */
  List<ConsoleUser> usersOf(ShopId shop);

  /** The same, held against others for this transaction. */
  List<ConsoleUser> lockedUsersOf(ShopId shop);

  Optional<SetupToken> setupToken();

  void keep(Object made);

  void forget(SetupToken token);
}
