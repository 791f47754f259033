package io.kefu.knowledge.internal;

import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.model.Phrasing;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Lets published articles alone into the index, so that no query can show a draft. */
final class PublishedOnly implements RoutingBinder, RoutingBridge<Phrasing> {

  @Override
  public void bind(RoutingBindingContext context) {
    context.dependencies().use("article.state");
    context.bridge(Phrasing.class, this);
  }

  @Override
  public void route(
      DocumentRoutes routes, Object id, Phrasing phrasing, RoutingBridgeRouteContext context) {
    if (phrasing.article().state() == ArticleState.PUBLISHED) {
      routes.addRoute();
    } else {
      routes.notIndexed();
    }
  }

  @Override
  public void previousRoutes(
      DocumentRoutes routes, Object id, Phrasing phrasing, RoutingBridgeRouteContext context) {
    routes.addRoute();
  }
}
