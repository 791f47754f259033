package io.kefu.web;

import io.kefu.platform.AnswerMemory;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Does an action once that the caller named with an {@code Idempotency-Key}: sent again within a
 * day, it gets the answer that was given, with {@code Idempotent-Replayed: true}. What failed is
 * forgotten and may be tried again.
 *
 * <p>Answers are kept sealed under the caller's own key, of which the server keeps only a hash:
 * some tell a secret once. {@code /v1/chat} has the message's id for this, and bodies that are no
 * JSON are streamed and take no part.
 */
@Provider
@Dependent
@Priority(Priorities.HEADER_DECORATOR)
public class OnceFilter
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

  static final String HEADER = "Idempotency-Key";

  private static final String BEGUN = OnceFilter.class.getName();
  private static final String ANSWER = OnceFilter.class.getName() + ".answer";
  private static final String CHAT = "/v1/chat";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Duration SOON = Duration.ofSeconds(1);

  private final AnswerMemory memory;

  @Context private HttpServletRequest servletRequest;

  /** For the container, which looks for it and then takes the other. */
  @NullUnmarked
  public OnceFilter() {
    this(null);
  }

  @Inject
  public OnceFilter(AnswerMemory memory) {
    this.memory = memory;
  }

  /** An action under way: its id in the memory, and what seals its answer. */
  private record Begun(String id, Seal seal) {}

  /** An answer as it is kept. */
  record Kept(int status, @Nullable String type, @Nullable String location, byte[] body) {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    Optional<Caller> caller = Doorkeeper.caller(servletRequest);
    if (key == null || caller.isEmpty() || !takesPart(request)) {
      return;
    }
    if (!FORM.matcher(key).matches()) {
      throw new InvalidRequest(HEADER, "must be 1 to 255 visible ASCII characters");
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    Seal seal = Seal.under(servletRequest.getHeader(HttpHeaders.AUTHORIZATION));
    String id =
        Seal.hash(
            caller.get().shop()
                + "\n"
                + caller.get().name()
                + "\n"
                + request.getUriInfo().getRequestUri().getPath()
                + "\n"
                + key);
    begin(request, new Begun(id, seal), Seal.hash(body));
  }

  private static boolean takesPart(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean json = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    return request.getMethod().equals("POST")
        && json
        && !request.getUriInfo().getPath().equals(CHAT);
  }

  private void begin(ContainerRequestContext request, Begun begun, String fingerprint) {
    AnswerMemory.Known known = memory.begin(begun.id(), fingerprint);
    if (known instanceof AnswerMemory.Known.Done done) {
      request.abortWith(again(begun.seal().open(done.answer())));
    } else if (known instanceof AnswerMemory.Known.BeingDone) {
      throw new Conflict(
          "An action of this " + HEADER + " is under way; try again in a moment", SOON);
    } else if (known instanceof AnswerMemory.Known.Another) {
      throw new Conflict("This " + HEADER + " was used for another request; take a new one");
    } else {
      request.setProperty(BEGUN, begun);
    }
  }

  private static Response again(byte[] sealed) {
    Kept kept = Json.read(sealed, Kept.class);
    Response.ResponseBuilder answer =
        Response.status(kept.status()).header("Idempotent-Replayed", "true");
    if (kept.location() != null) {
      answer.header(HttpHeaders.LOCATION, kept.location());
    }
    if (kept.body().length > 0) {
      answer.entity(kept.body()).type(kept.type());
    }
    return answer.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(BEGUN) instanceof Begun begun)) {
      return;
    }
    if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      request.removeProperty(BEGUN);
      memory.givenUp(begun.id());
      return;
    }
    String type = response.getMediaType() == null ? null : response.getMediaType().toString();
    Kept kept =
        new Kept(
            response.getStatus(),
            type,
            response.getHeaderString(HttpHeaders.LOCATION),
            new byte[0]);
    if (response.hasEntity()) {
      request.setProperty(ANSWER, kept);
    } else {
      keep(begun, kept);
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(BEGUN) instanceof Begun begun)
        || !(context.getProperty(ANSWER) instanceof Kept head)) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    context.setOutputStream(copy);
    context.proceed();
    // Kept before it is sent: an answer that the caller has seen is one that can be given again.
    keep(begun, new Kept(head.status(), head.type(), head.location(), copy.toByteArray()));
    out.write(copy.toByteArray());
  }

  private void keep(Begun begun, Kept kept) {
    String sealed = begun.seal().close(Json.bytes(kept));
    if (sealed.length() <= AnswerMemory.LONGEST) {
      memory.done(begun.id(), sealed);
    } else {
      memory.givenUp(begun.id());
    }
  }
}
