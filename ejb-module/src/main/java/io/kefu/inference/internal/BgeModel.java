package io.kefu.inference.internal;

import io.kefu.shared.LanguageTag;
import java.util.List;

/**
 * The sentence encoders of the BGE family, version 1.5, weights in 8 bits. The model files of two
 * Maven artifacts; their checksums are those of the versions pinned in the root pom.
 */
public enum BgeModel {
  CHINESE(
      "bge-small-zh-v1.5-q",
      LanguageTag.CHINESE,
      512,
      "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
      "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26"),
  ENGLISH(
      "bge-small-en-v1.5-q",
      LanguageTag.ENGLISH,
      384,
      "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
      "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");

  private final String space;
  private final LanguageTag language;
  private final int dimension;
  private final ModelFile network;
  private final ModelFile tokenizer;

  BgeModel(
      String space,
      LanguageTag language,
      int dimension,
      String networkSha256,
      String tokenizerSha256) {
    this.space = space;
    this.language = language;
    this.dimension = dimension;
    String origin = "langchain4j-embeddings-" + space.replace("v1.5", "v15");
    this.network =
        new ModelFile(space + "/model.onnx", "/" + space + ".onnx", origin, networkSha256);
    this.tokenizer =
        new ModelFile(
            space + "/tokenizer.json", "/" + space + "-tokenizer.json", origin, tokenizerSha256);
  }

  String space() {
    return space;
  }

  LanguageTag language() {
    return language;
  }

  int dimension() {
    return dimension;
  }

  ModelFile network() {
    return network;
  }

  ModelFile tokenizer() {
    return tokenizer;
  }

  List<ModelFile> files() {
    return List.of(network, tokenizer);
  }

  /** In a few words, for people. */
  String purpose() {
    return "sentence encoder, " + language;
  }
}
