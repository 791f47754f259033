package io.kefu.knowledge.internal;

import io.kefu.knowledge.model.Phrasing;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;

/** Tells Hibernate Search that phrasings are what is found. Named in persistence.xml. */
public final class KnowledgeIndexMapping implements HibernateOrmSearchMappingConfigurer {

  @Override
  public void configure(HibernateOrmMappingConfigurationContext context) {
    TypeMappingStep phrasing = context.programmaticMapping().type(Phrasing.class);
    phrasing.indexed().index("phrasing").routingBinder(new PublishedOnly());
    phrasing.binder(new PhrasingDocument());
  }
}
