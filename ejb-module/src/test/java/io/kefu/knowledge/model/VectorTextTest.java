package io.kefu.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VectorTextTest {

  @Property
  void writtenVector_isReadBackBitForBit(@ForAll float[] vector) {
    assertThat(VectorText.read(VectorText.write(vector))).containsExactly(vector);
  }

  @org.junit.jupiter.api.Test
  void widestVector_fitsItsColumn() {
    assertThat(VectorText.write(new float[768])).hasSizeLessThanOrEqualTo(4096);
  }
}
