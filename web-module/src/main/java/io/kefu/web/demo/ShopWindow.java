package io.kefu.web.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.commerce.Product;
import io.kefu.web.commerce.AmountForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document from which the demo shop's page is drawn. */
@JsonInclude(Include.NON_NULL)
record ShopWindow(List<Goods> products, List<Person> customers) {

  /**
   * @param title by primary language tag
   */
  record Goods(
      String sku,
      Map<String, String> title,
      String category,
      @Nullable String brand,
      AmountForm price,
      int stock,
      Map<String, String> attributes,
      int returnableDays) {

    static Goods of(Product product) {
      return new Goods(
          product.sku(),
          product.title().byLanguage(),
          product.category(),
          product.brand(),
          AmountForm.of(product.price()),
          product.stock(),
          product.attributes(),
          product.returnableDays());
    }
  }

  /**
   * @param signature the shop's word for the user id, as the widget takes it
   */
  record Person(
      String userId,
      @Nullable String name,
      @Nullable String language,
      @Nullable String tier,
      String signature,
      List<Purchase> orders) {

    static Person of(Customer customer, String signature, List<Order> orders) {
      return new Person(
          customer.userId(),
          customer.name(),
          customer.language(),
          customer.tier(),
          signature,
          orders.stream().map(Purchase::of).toList());
    }
  }

  /** An order. */
  record Purchase(
      String orderNo, String status, Instant placedAt, AmountForm total, List<Line> items) {

    static Purchase of(Order order) {
      return new Purchase(
          order.orderNo(),
          order.status().code(),
          order.placedAt(),
          AmountForm.of(order.total()),
          order.items().stream()
              .map(item -> new Line(item.sku(), item.title().byLanguage(), item.quantity()))
              .toList());
    }
  }

  /** A line of an order. */
  record Line(String sku, Map<String, String> title, int quantity) {}
}
