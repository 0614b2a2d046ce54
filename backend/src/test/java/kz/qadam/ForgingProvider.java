package kz.qadam;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An OpenID Connect provider that redeems any code for the ID token it was told to give. */
public final class ForgingProvider {

  private static final String KEY_ID = "k1";

  private final HttpServer server;
  private final RSAKey key = makeKey();
  private final RSAKey foreignKey = makeKey();
  private volatile String idToken = "";

  private ForgingProvider(HttpServer server) {
    this.server = server;
  }

  /** How a token is signed. */
  public enum Signature {
    OWN_KEY,
    /** Another key, which says that it is the provider's. */
    FOREIGN_KEY,
    /** RFC 7519, 6: "alg": "none". */
    NONE,
    /** HMAC with the client's secret. */
    CLIENT_SECRET,
    /** HMAC with what everybody can read: the text of the provider's public key. */
    PUBLIC_KEY_AS_SECRET
  }

  private static RSAKey makeKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that answers on a free port until {@link #stop}. */
  public static ForgingProvider start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ForgingProvider provider = new ForgingProvider(server);
      server.createContext(
          "/.well-known/openid-configuration",
          exchange -> answer(exchange, provider.configuration()));
      server.createContext(
          "/keys", exchange -> answer(exchange, new JWKSet(provider.key).toString(true)));
      server.createContext(
          "/token",
          exchange ->
              answer(
                  exchange,
                  "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                      .formatted(provider.idToken)));
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    server.stop(0);
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/login","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Gives this token for the next codes. */
  public void give(Map<String, Object> claims, Signature signature, String clientSecret) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.forEach(set::claim);
    try {
      idToken = sign(set.build(), signature, clientSecret);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sign(JWTClaimsSet claims, Signature signature, String clientSecret)
      throws JOSEException {
    return switch (signature) {
      case OWN_KEY -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
      case FOREIGN_KEY -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(foreignKey));
      case NONE -> new PlainJWT(claims).serialize();
      case CLIENT_SECRET -> signed(claims, JWSAlgorithm.HS256, new MACSigner(clientSecret));
      case PUBLIC_KEY_AS_SECRET ->
          signed(claims, JWSAlgorithm.HS256, new MACSigner(key.toPublicJWK().toJSONString()));
    };
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY_ID).build(), claims);
    token.sign(signer);
    return token.serialize();
  }
}
