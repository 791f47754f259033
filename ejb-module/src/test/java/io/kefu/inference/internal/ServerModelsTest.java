package io.kefu.inference.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.InferenceSettings;
import io.kefu.inference.ModelStatus;
import io.kefu.inference.ModelUnusable;
import io.kefu.inference.Models;
import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the server's models, without a server. */
class ServerModelsTest {

  @TempDir private Path folder;

  private ServerEncoders encoders;
  private ServerLanguageRecogniser recogniser;
  private Models models;
  private LoadModels step;

  @BeforeEach
  void make() {
    InferenceSettings settings =
        new InferenceSettings() {
          @Override
          public Path modelFolder() {
            return folder;
          }

          @Override
          public Path lid176() {
            return folder.resolve("lid.176.ftz");
          }

          @Override
          public EncoderLimits encoderLimits() {
            return EncoderLimits.standard();
          }
        };
    encoders = new ServerEncoders(settings);
    recogniser = new ServerLanguageRecogniser(settings);
    models = new ServerModels(encoders, recogniser);
    step = new LoadModels(encoders, recogniser, (ServerModels) models);
  }

  @AfterEach
  void close() {
    encoders.close();
    recogniser.close();
  }

  @Test
  void beforeTheStart_thereIsNoModelYet() {
    assertThat(encoders.forLanguage(LanguageTag.CHINESE)).isEmpty();
    assertThat(encoders.all()).isEmpty();
    assertThat(recogniser.recognise("你好", Set.of())).isEmpty();
    assertThat(models.all())
        .hasSize(4)
        .allSatisfy(model -> assertThat(model.state()).isEqualTo(ModelStatus.State.LOADING));
  }

  @Test
  void started_allWorkAndOnlyLid176IsMissing() {
    step.run();

    assertThat(encoders.forLanguage(LanguageTag.CHINESE).orElseThrow().encode("你好").vector())
        .hasSize(512);
    assertThat(recogniser.recognise("你好", Set.of())).isNotEmpty();
    assertThat(models.all())
        .filteredOn(model -> !model.ready())
        .singleElement()
        .satisfies(model -> assertThat(model.name()).isEqualTo("lid.176"))
        .satisfies(model -> assertThat(model.state()).isEqualTo(ModelStatus.State.MISSING));
  }

  @Test
  void brokenTokenizer_failsTheStepAndShowsWhichModelToCure() throws IOException {
    Path broken = folder.resolve("bge-small-en-v1.5-q/tokenizer.json");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "{}");

    assertThatThrownBy(step::run)
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining(broken.toString());

    assertThat(encoders.forLanguage(LanguageTag.ENGLISH)).isEmpty();
    assertThat(models.all())
        .filteredOn(model -> model.state() == ModelStatus.State.FAILED)
        .extracting(ModelStatus::file)
        .contains(broken.toString());
  }

  @Test
  void reopened_worksAsAfterARedeployment() {
    step.run();
    float[] before =
        encoders.forLanguage(LanguageTag.ENGLISH).orElseThrow().encode("hello").vector();
    encoders.close();
    recogniser.close();
    assertThat(encoders.forLanguage(LanguageTag.ENGLISH)).isEmpty();

    step.run();

    assertThat(encoders.forLanguage(LanguageTag.ENGLISH).orElseThrow().encode("hello").vector())
        .isEqualTo(before);
  }
}
