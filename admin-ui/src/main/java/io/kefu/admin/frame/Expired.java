package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;

/** The way back from a page that has expired. */
@Named
@RequestScoped
public class Expired {

  private static final String HOME = "/index.xhtml";

  private final Query query;

  /** For the container. */
  @NullUnmarked
  protected Expired() {
    this(null);
  }

  @Inject
  public Expired(Query query) {
    this.query = query;
  }

  /** The page that has expired, within the console; the home page if none of ours is named. */
  public String getWay() {
    return query.of("from").filter(Expired::ours).orElse(HOME);
  }

  private static boolean ours(String address) {
    return address.matches("/[a-z]+\\.xhtml(\\?.*)?");
  }
}
