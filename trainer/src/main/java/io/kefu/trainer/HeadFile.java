package io.kefu.trainer;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A head as the release keeps it, big-endian: {@code KFBL}, labels k, dimension d, units h; for
 * each direction float[d * 4h] of the input, float[h * 4h] of the state, float[4h] bias, gates in
 * the order input, forget, cell, output; float[(d + 4h) * k] of the linear layer over first token,
 * largest and mean there, largest and mean back; float[k] bias. Matrices input by input, so that
 * whoever serves runs along them.
 */
final class HeadFile {

  private static final int MARK = 0x4B46424C;
  private static final int HEADER = 16;

  private HeadFile() {}

  static byte[] write(Request request, List<float[]> weights) {
    int values = weights.stream().mapToInt(w -> w.length).sum();
    ByteBuffer out = ByteBuffer.allocate(HEADER + Float.BYTES * values).putInt(MARK);
    out.putInt(request.labels()).putInt(request.dimension()).putInt(request.units());
    for (float[] part : weights) {
      for (float w : part) {
        out.putFloat(w);
      }
    }
    return out.array();
  }
}
