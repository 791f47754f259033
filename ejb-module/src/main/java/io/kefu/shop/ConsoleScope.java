package io.kefu.shop;

import io.kefu.shared.ShopScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the console's pages work in the scope of the shop of the person before them. The console's
 * web.xml names it for all addresses, before the Faces servlet.
 */
public class ConsoleScope extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (ShopScope.Opened scope =
        Doorkeeper.atConsole(request)
            .map(person -> ShopScope.open(person.shop()))
            .orElse(() -> {})) {
      chain.doFilter(request, response);
    }
  }
}
