package io.kefu.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this server is called among those on the same database. */
public final class NodeName {

  public static final String KEY = "kefu.node.name";

  private NodeName() {}

  /** As set, or host and port, which two servers never share. */
  public static String of(Settings settings) {
    return settings.text(KEY, host() + ":" + settings.text("kefu.http.port", "0"));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
