package io.kefu.web.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a socket: one frame at a time, in order, and nobody else writes, since a
 * container drops what two write at once. What waits is bounded; a reader who does not keep up gets
 * {@code reconnect} as the last frame instead of what waited, and is closed. Any thread may call.
 */
final class SessionWriter {

  /** More frames than any burst of ours; a reader who lags that far reads nothing. */
  private static final int FRAMES = 256;

  /** Characters that may wait: a bound on the memory of one socket. */
  private static final int CHARACTERS = 1 << 20;

  /** Up to here a reader of the transcript goes on reading. */
  private static final int ROOMY = 32;

  private final Wire wire;
  private final Runnable onRoom;
  private final LongSupplier nanoTime;
  private final Deque<String> waiting = new ArrayDeque<>();
  private int characters;
  private boolean sending;
  private long sendingSince;
  private boolean starved;
  private @Nullable Farewell farewell;
  private boolean closed;

  /**
   * @param onRoom told when there is room again after {@link #roomy} said no
   * @param nanoTime as {@link System#nanoTime}
   */
  SessionWriter(Wire wire, Runnable onRoom, LongSupplier nanoTime) {
    this.wire = wire;
    this.onRoom = onRoom;
    this.nanoTime = nanoTime;
  }

  /** What carries frames; asked for one frame at a time. */
  interface Wire {

    /** Sends a frame and tells, on any thread, whether it has left. */
    void send(String frame, Consumer<Boolean> done);

    /** Ends the connection, as RFC 6455 numbers reasons. */
    void close(Farewell farewell);
  }

  /** Sends a frame after those that wait; one too many ends the socket with {@code reconnect}. */
  void send(String frame) {
    synchronized (waiting) {
      if (farewell != null || closed) {
        return;
      }
      if (waiting.size() >= FRAMES || characters + frame.length() > CHARACTERS) {
        hurry();
      } else {
        add(frame);
      }
    }
    next();
  }

  /** Sends this as the last frame, after those that wait, and closes. */
  void end(String lastFrame, Farewell last) {
    synchronized (waiting) {
      if (farewell != null || closed) {
        return;
      }
      add(lastFrame);
      farewell = last;
    }
    next();
  }

  /** Whether a reader of the transcript may go on; if not, {@code onRoom} is told when it may. */
  boolean roomy() {
    synchronized (waiting) {
      starved = waiting.size() >= ROOMY;
      return !starved;
    }
  }

  /**
   * Looks whether a frame has been under way for too long: then what waits is dropped for {@code
   * reconnect}, and after that time again the connection is cut.
   */
  void check(Duration patience) {
    boolean cut;
    synchronized (waiting) {
      long under = sending ? nanoTime.getAsLong() - sendingSince : 0;
      if (closed || under < patience.toNanos()) {
        return;
      }
      cut = under >= 2 * patience.toNanos();
      if (cut) {
        closed = true;
      } else if (farewell == null) {
        hurry();
      }
    }
    if (cut) {
      wire.close(Farewell.TOO_SLOW);
    }
  }

  boolean ended() {
    synchronized (waiting) {
      return farewell != null || closed;
    }
  }

  private void hurry() {
    waiting.clear();
    characters = 0;
    add(Frames.reconnect(Farewell.SOON));
    farewell = Farewell.TOO_SLOW;
  }

  private void add(String frame) {
    waiting.add(frame);
    characters += frame.length();
  }

  private void next() {
    String frame;
    Farewell last = null;
    boolean room;
    synchronized (waiting) {
      if (sending || closed) {
        return;
      }
      frame = waiting.poll();
      if (frame == null) {
        last = farewell;
        closed = last != null;
      } else {
        characters -= frame.length();
        sending = true;
        sendingSince = nanoTime.getAsLong();
      }
      room = starved && waiting.size() < ROOMY / 2;
      starved = starved && !room;
    }
    if (room) {
      onRoom.run();
    }
    if (frame != null) {
      wire.send(frame, this::sent);
    } else if (last != null) {
      wire.close(last);
    }
  }

  private void sent(boolean left) {
    synchronized (waiting) {
      sending = false;
      if (!left) {
        closed = true;
        waiting.clear();
      }
    }
    if (left) {
      next();
    } else {
      wire.close(Farewell.BROKEN);
    }
  }
}
