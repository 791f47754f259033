package io.kefu.web.demo;

import io.kefu.commerce.CommerceDesk;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.DemoMode;
import io.kefu.shop.Visitors;
import io.kefu.web.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What the demo shop's page shows: the products, and some customers with their orders and the
 * signatures that a shop's server would make for them at log-in. In demo mode only, where
 * everything is invented.
 */
@WebServlet(urlPatterns = "/shop/data.json")
public class DemoShopServlet extends HttpServlet {

  private static final ShopId SHOP = new ShopId(DemoMode.SHOP);

  /** Each stands for a story of docs/demo-shop.md. */
  private static final List<String> CUSTOMERS =
      List.of("12345", "10001", "10003", "10006", "10008", "10010");

  private static final int PRODUCTS = 300;
  private static final int ORDERS = 4;
  private static final long serialVersionUID = 1L;

  @Inject private transient DemoMode demo;
  @Inject private transient CommerceDesk desk;
  @Inject private transient Visitors visitors;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!demo.on()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    ShopWindow window = ShopScope.call(SHOP, this::window);
    response.getOutputStream().write(Json.mapper().writeValueAsBytes(window));
  }

  private ShopWindow window() {
    String secret = visitors.identitySecret(SHOP);
    return new ShopWindow(
        desk.products(null, PRODUCTS).entries().stream().map(ShopWindow.Goods::of).toList(),
        CUSTOMERS.stream()
            .map(
                id ->
                    ShopWindow.Person.of(
                        desk.customer(id),
                        UserSignature.of(id, secret),
                        desk.orders(id, null, ORDERS).entries()))
            .toList());
  }
}
