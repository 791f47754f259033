package io.kefu.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks every two seconds whether the embedded database's file wants {@link FileUpkeep}. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileUpkeepTimer {

  private static final Duration QUIET = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Resource(lookup = "jdbc/kefu")
  private DataSource dataSource;

  private @Nullable FileUpkeep upkeep;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    if (upkeep == null) {
      upkeep = new FileUpkeep(dataSource, QUIET, PATIENCE);
    }
    upkeep.run();
  }
}
