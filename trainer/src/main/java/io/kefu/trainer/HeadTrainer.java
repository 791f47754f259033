package io.kefu.trainer;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Fits the heads of one request: {@code HeadTrainer FOLDER}.
 *
 * <p>Reads {@code request.bin} and {@code states.bin}, writes {@code head-0.bin}, {@code
 * head-1.bin} and so on, in the order asked. On standard output a line {@code progress 0.1234}
 * several times a second, the share of the work done; on standard error what may help to find a
 * fault. Exit status 0 if all heads are written. Ends by itself when its standard input does, that
 * is, with the process that started it.
 */
public final class HeadTrainer {

  private static final int ORPHANED = 3;

  private HeadTrainer() {}

  /**
   * @throws IOException if the request cannot be read or a head not be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Usage: HeadTrainer FOLDER");
    }
    endWithParent();
    Path folder = Path.of(arguments[0]);
    try (Request request = Request.open(folder)) {
      System.err.printf(
          "%s %s, %d texts, %d heads%n",
          Fit.ENGINE,
          Engine.getEngine(Fit.ENGINE).getVersion(),
          request.texts(),
          request.fits().size());
      train(request, folder);
    }
  }

  private static void train(Request request, Path folder) throws IOException {
    Progress progress =
        new Progress(request.fits().stream().mapToLong(Fit::work).sum(), HeadTrainer::tell);
    for (int i = 0; i < request.fits().size(); i++) {
      byte[] weights = request.fits().get(i).run(request, progress);
      Path half = Files.write(folder.resolve("half.bin"), weights);
      Files.move(half, folder.resolve("head-" + i + ".bin"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void tell(double share) {
    System.out.printf(Locale.ROOT, "progress %.4f%n", share);
    System.out.flush();
  }

  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                System.err.println("The server is gone: " + e.getMessage());
              }
              Runtime.getRuntime().halt(ORPHANED);
            });
    watch.setDaemon(true);
    watch.start();
  }
}
