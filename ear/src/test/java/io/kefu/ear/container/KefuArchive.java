package io.kefu.ear.container;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with one more web archive that holds the test. */
final class KefuArchive {

  private static final String DESCRIPTOR = "META-INF/application.xml";

  private KefuArchive() {}

  static EnterpriseArchive with(Class<?>... tests) {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/kefu.ear"));
    String application =
        read(ear)
            .replace(
                "<library-directory>",
                "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module><library-directory>");
    ear.delete(DESCRIPTOR);
    ear.setApplicationXML(new StringAsset(application));
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "it.war")
            .addClasses(tests)
            .addAsWebInfResource(
                new StringAsset(
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\""
                        + " bean-discovery-mode=\"all\"/>"),
                "beans.xml");
    return ear.addAsModule(Testable.archiveToTest(war));
  }

  private static String read(EnterpriseArchive ear) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = ear.get(DESCRIPTOR).getAsset().openStream()) {
      in.transferTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
