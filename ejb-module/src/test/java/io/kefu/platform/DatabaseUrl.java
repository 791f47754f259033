package io.kefu.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the embedded database, as the server's own configuration gives it by default. */
public final class DatabaseUrl {

  private static final Path SERVER_XML = Path.of("..", "server-config", "liberty", "server.xml");
  private static final Pattern DEFAULT =
      Pattern.compile("<variable\\s+name=\"kefu\\.db\\.url\"\\s+defaultValue=\"([^\"]+)\"");

  private DatabaseUrl() {}

  public static String template() throws IOException {
    Matcher matcher = DEFAULT.matcher(Files.readString(SERVER_XML));
    if (!matcher.find()) {
      throw new IllegalStateException("server.xml has no default for kefu.db.url");
    }
    return matcher.group(1);
  }

  public static String in(Path dataFolder) throws IOException {
    return template().replace("${kefu.data.dir}", dataFolder.toAbsolutePath().toString());
  }
}
