package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of orders, products and customers. */
class ShopDataIT {

  @Test
  void order_hasItsParcelsItsCustomerAndTheirConversations() {
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/orders.xhtml");
      browser.type("#text", "ord20230801");
      browser.press(".seek button");
      assertThat(browser.texts("table.list .title")).containsExactly("ORD20230801");

      browser.press("table.list .title");

      assertThat(browser.text("#state")).isEqualTo("已发货");
      assertThat(browser.texts(".track li")).isNotEmpty();
      browser.press("aside .title");
      browser.awaitPage("/customer.xhtml?id=12345");
      assertThat(browser.texts(".line .title")).contains("ORD20230801");
    }
  }

  @Test
  void customersConversation_isOnTheirPageAndLeadsToIt() {
    Customer customer = new Customer();
    customer.say("转人工");
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/customer.xhtml?id=" + customer.name());

      browser.press("#talks .title");

      browser.awaitPage("/conversation.xhtml?id=" + customer.conversation());
      browser.press("#customer .card-head a");
      browser.awaitPage("/customer.xhtml?id=" + customer.name());
    }
  }

  @Test
  void status_narrowsTheOrders() {
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/orders.xhtml?status=unpaid");

      assertThat(browser.texts("table.list .chip")).isNotEmpty().containsOnly("待付款");
    }
  }

  @ParameterizedTest
  @CsvSource({"orders", "products", "customers"})
  void lists_leadOnToTheNextPageAndBearOddAddresses(String list) {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/" + list + ".xhtml");
      String first = browser.text("table.list tbody tr:first-child .title");

      browser.press("main > a.button");
      assertThat(browser.texts("table.list .title")).isNotEmpty().doesNotContain(first);

      browser.visit("/" + list + ".xhtml?text=%25xyzzy%00&after=nonsense&status=odd");
      assertThat(browser.status()).isEqualTo(200);
      assertThat(browser.text(".empty")).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/order.xhtml?no=NONE", "/product.xhtml?sku=NONE", "/customer.xhtml?id=nobody"})
  void unknown_isMissing(String page) {
    try (Browser browser = Browser.of("admin")) {
      browser.visit(page);

      assertThat(browser.status()).isEqualTo(404);
    }
  }

  @Test
  void editor_seesProductsButNoCustomers() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/products.xhtml?text=tee");
      assertThat(browser.texts("table.list .title")).isNotEmpty();

      browser.visit("/customers.xhtml");
      assertThat(browser.status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    try (Browser browser = Browser.of("admin", language)) {
      for (String page :
          new String[] {
            "/orders.xhtml",
            "/order.xhtml?no=ORD20230801",
            "/products.xhtml",
            "/product.xhtml?sku=TEE-BLK-M",
            "/customers.xhtml",
            "/customer.xhtml?id=12345"
          }) {
        browser.visit(page);
        browser.picture(page.substring(1, page.indexOf('.')));

        assertThat(browser.hindrances()).as(page).isEmpty();
      }
    }
  }
}
