package io.kefu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Hibernate does not scan for persistent classes here: one that is not listed is silently no entity. */
class PersistenceXmlTest {

  @Test
  void persistentClasses_areAllListed() throws Exception {
    JavaClasses classes =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.kefu");

    assertThat(listed(persistenceXml())).isEqualTo(persistent(classes));
  }

  @Test
  void list_namesNoClassTwice() throws Exception {
    NodeList names = persistenceXml().getElementsByTagName("class");

    assertThat(names.getLength()).isEqualTo(listed(persistenceXml()).size());
  }

  @Test
  void everyKindOfPersistentClass_isNoticed() {
    JavaClasses samples = new ClassFileImporter().importClasses(Row.class, Part.class, Trait.class, Form.class, String.class);

    assertThat(persistent(samples)).containsExactlyInAnyOrder(
        Row.class.getName(), Part.class.getName(), Trait.class.getName(), Form.class.getName());
  }

  private static Set<String> persistent(JavaClasses classes) {
    return classes.stream()
        .filter(type -> List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class).stream()
            .anyMatch(type::isAnnotatedWith))
        .map(type -> type.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> listed(Document document) {
    NodeList names = document.getElementsByTagName("class");
    return IntStream.range(0, names.getLength())
        .mapToObj(i -> names.item(i).getTextContent().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Document persistenceXml() throws Exception {
    try (InputStream file = PersistenceXmlTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    }
  }

  @Entity
  private static final class Row {}

  @Embeddable
  private static final class Part {}

  @MappedSuperclass
  private static final class Trait {}

  @Converter
  private static final class Form {}
}
