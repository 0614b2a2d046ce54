package kz.qadam.account;

import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Tells pages which requests their reader may send next, so that they offer no others. */
public interface Permissions {

  /**
   * Whether the permission matrix would let whoever sends this request send that one. Blocks.
   *
   * @param path of the other request, without a query
   * @return false for nobody who is signed in, unless everybody may, and for an unknown path
   */
  boolean allow(ServerWebExchange exchange, HttpMethod method, String path);
}
