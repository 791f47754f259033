package io.kefu.web;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Tells every caller what is left of the rate. */
@Provider
@Dependent
public class RateHeaders implements ContainerResponseFilter {

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
    if (request.getAttribute(RateLimits.STATE) instanceof RateLimits.State state) {
      MultivaluedMap<String, Object> headers = answer.getHeaders();
      headers.putSingle("RateLimit-Limit", state.limit());
      headers.putSingle("RateLimit-Remaining", state.remaining());
      headers.putSingle("RateLimit-Reset", state.resetSeconds());
    }
  }
}
