package io.kefu.platform;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the database while the session factory is built, that is, before Hibernate validates the
 * schema, and tells the {@link WriteGate} whether that database needs it.
 */
public final class FlywayIntegrator implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    Map<String, Object> settings =
        context.getServiceRegistry().requireService(ConfigurationService.class).getSettings();
    Flyway.configure(FlywayIntegrator.class.getClassLoader())
        .dataSource(dataSource(settings))
        .locations("classpath:db/migration")
        // Liberty's session database may have made its own table first.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    if (factory.getSessionFactoryOptions().getStatementInspector()
        instanceof WriteGate.Inspector inspector) {
      inspector.gated(factory.getJdbcServices().getDialect() instanceof H2Dialect);
    }
  }

  private static DataSource dataSource(Map<String, Object> settings) {
    for (String key :
        new String[] {
          "jakarta.persistence.jtaDataSource",
          "jakarta.persistence.nonJtaDataSource",
          "hibernate.connection.datasource"
        }) {
      @Nullable Object value = settings.get(key);
      if (value instanceof DataSource dataSource) {
        return dataSource;
      }
    }
    throw new IllegalStateException("Hibernate was given no DataSource; Flyway cannot migrate");
  }
}
