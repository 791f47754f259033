package io.kefu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What must not be lost from the server's configuration. */
class ServerConfigTest {

  private static final Path SERVER_XML = Path.of("../server-config/liberty/server.xml");

  @Test
  void embeddedDatabase_writesBeforeItAcknowledges() throws Exception {
    String url = defaultOf("kefu.db.url");

    assertThat(url).startsWith("jdbc:h2:file:");
    assertThat(url.split(";")).as("without it a killed server loses what it acknowledged").contains("WRITE_DELAY=0");
  }

  @Test
  void server_listensToThisMachineOnly_unlessToldOtherwise() throws Exception {
    assertThat(defaultOf("kefu.host")).isEqualTo("127.0.0.1");
  }

  private static String defaultOf(String variable) throws Exception {
    assertThat(Files.exists(SERVER_XML)).as("%s, seen from the module's folder", SERVER_XML).isTrue();
    NodeList variables = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(SERVER_XML.toFile())
        .getElementsByTagName("variable");
    return IntStream.range(0, variables.getLength())
        .mapToObj(i -> (Element) variables.item(i))
        .filter(element -> element.getAttribute("name").equals(variable))
        .map(element -> element.getAttribute("defaultValue"))
        .findFirst()
        .orElseThrow();
  }
}
