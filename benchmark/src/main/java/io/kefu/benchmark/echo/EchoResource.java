package io.kefu.benchmark.echo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Gives back what it got, read and written by the JSON library that Kefu uses. */
@Path("/echo")
public class EchoResource {

  private static final ObjectMapper JSON = new ObjectMapper();

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] echo(byte[] body) throws IOException {
    return JSON.writeValueAsBytes(JSON.readTree(body));
  }
}
