package io.kefu.learning.internal;

import io.kefu.platform.NodeName;
import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import io.kefu.shared.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Configuration of learning. */
@ApplicationScoped
public class LearningSettings extends SettingsGroup {

  private static final int MOST_THREADS = 64;

  private Path folder = Path.of("data", "releases");
  private int threads = 1;
  private String node = "";

  /** For the container. */
  @NullUnmarked
  protected LearningSettings() {}

  @Inject
  public LearningSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  public LearningSettings(Settings settings) {
    String data = settings.text("kefu.data.dir", "data");
    folder =
        Path.of(settings.text("kefu.learning.release.folder", Path.of(data, "releases").toString()))
            .toAbsolutePath()
            .normalize();
    int spare = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    threads = (int) settings.whole("kefu.learning.training.max-threads", spare, 1, MOST_THREADS);
    node = NodeName.of(settings);
  }

  /** Where the folder of a release is. */
  public Path release(ShopId shop, String id) {
    return folder.resolve(shop.value()).resolve(id);
  }

  /** Where the vectors of a shop's texts are kept between trainings. */
  public Path vectors(ShopId shop) {
    return folder.resolve(shop.value()).resolve("vectors");
  }

  /** Where it is kept which labels of a shop's training sets are suspected. */
  public Path suspicions(ShopId shop) {
    return folder.resolve(shop.value()).resolve("suspicions");
  }

  /** At most so many threads train; one core is left to turns where there is more than one. */
  public int threads() {
    return threads;
  }

  /** Name of this node, by which it knows the trainings that it left unfinished. */
  public String node() {
    return node;
  }
}
