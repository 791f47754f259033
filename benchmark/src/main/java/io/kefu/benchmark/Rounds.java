package io.kefu.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What Kefu and a peer needed, round by round. The ratio is taken within a round, in which the
 * machine was in one mood, and summed up afterwards.
 */
final class Rounds {

  private final List<Double> kefu = new ArrayList<>();
  private final List<Double> peer = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();

  /**
   * @param peer greater than 0
   */
  void add(double kefu, double peer) {
    if (!(peer > 0)) {
      throw new IllegalArgumentException("The peer needed " + peer + "; that cannot be divided by");
    }
    this.kefu.add(kefu);
    this.peer.add(peer);
    ratios.add(kefu / peer);
  }

  int count() {
    return ratios.size();
  }

  Summary kefu() {
    return Summary.of(kefu);
  }

  Summary peer() {
    return Summary.of(peer);
  }

  Summary ratios() {
    return Summary.of(ratios);
  }
}
