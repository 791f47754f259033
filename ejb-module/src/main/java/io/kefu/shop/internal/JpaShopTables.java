package io.kefu.shop.internal;

import io.kefu.shared.ShopId;
import io.kefu.shop.model.ApiKey;
import io.kefu.shop.model.ConsoleUser;
import io.kefu.shop.model.SetupToken;
import io.kefu.shop.model.Shop;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The tables in the database. */
@ApplicationScoped
class JpaShopTables implements ShopTables {

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaShopTables() {
    this(null);
  }

  @Inject
  JpaShopTables(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Shop> shop(ShopId id) {
    return Optional.ofNullable(entities.find(Shop.class, id.value()));
  }

  @Override
  public List<Shop> shops() {
    return entities
        .createQuery("select s from Shop s order by s.madeAt, s.id", Shop.class)
        .getResultList();
  }

  @Override
  public Optional<ApiKey> key(UUID id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id));
  }

  @Override
  public Optional<ApiKey> keyByPrefix(String prefix) {
    return entities
        .createQuery("select k from ApiKey k where k.prefix = :prefix", ApiKey.class)
        .setParameter("prefix", prefix)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ApiKey> keysOf(ShopId shop) {
    return entities
        .createQuery(
            "select k from ApiKey k where k.shop = :shop order by k.madeAt desc, k.id desc",
            ApiKey.class)
        .setParameter("shop", shop.value())
        .getResultList();
  }

  @Override
  public void noteUse(UUID key, Instant when) {
    entities
        .createQuery("update ApiKey k set k.lastUsedAt = :when where k.id = :id")
        .setParameter("when", when)
        .setParameter("id", key)
        .executeUpdate();
  }

  @Override
  public Optional<ConsoleUser> userByName(String name) {
    return entities
        .createQuery("select u from ConsoleUser u where u.name = :name", ConsoleUser.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ConsoleUser> usersOf(ShopId shop) {
    return users(shop).getResultList();
  }

  @Override
  public List<ConsoleUser> lockedUsersOf(ShopId shop) {
    return users(shop).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<ConsoleUser> users(ShopId shop) {
    return entities
        .createQuery(
            "select u from ConsoleUser u where u.shop = :shop order by u.name", ConsoleUser.class)
        .setParameter("shop", shop.value());
  }

  @Override
  public Optional<SetupToken> setupToken() {
    return Optional.ofNullable(
        entities.find(SetupToken.class, SetupToken.ID, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void keep(Object made) {
    entities.persist(made);
  }

  @Override
  public void forget(SetupToken token) {
    entities.remove(token);
  }
}
