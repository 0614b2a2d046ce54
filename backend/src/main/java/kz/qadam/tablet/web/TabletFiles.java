package kz.qadam.tablet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.text.Language;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that the app needs to start without a network, and one hash over all they say: another
 * hash is another app. Read once, when the service starts.
 */
@Component
class TabletFiles {

  private static final List<String> PATTERNS =
      List.of(
          "classpath:/static/app/tablet/**/*.js",
          "classpath:/static/app/tablet/*.css",
          "classpath:/static/app/tablet/*.webmanifest",
          "classpath:/static/app/verdict/*.js",
          "classpath:/static/app/map/background-paint.js",
          "classpath:/static/app/map/element-icon.js",
          "classpath:/static/app/map/leaflet.js",
          "classpath:/static/app/map/map-colours.js",
          "classpath:/static/app/map/map.css",
          "classpath:/static/app/api/api-problem.js",
          "classpath:/static/app/api/fieldwork-api.js",
          "classpath:/static/app/ui/live-region.js",
          "classpath:/static/app/ui/*.css",
          "classpath:/static/app/ui/*.svg",
          "classpath:/static/app/audit/audit.css",
          "classpath:/META-INF/resources/webjars/leaflet/*/dist/leaflet-src.esm.js",
          "classpath:/META-INF/resources/webjars/leaflet/*/dist/leaflet.css",
          "classpath:/META-INF/resources/webjars/idb/*/build/index.js",
          "classpath:/META-INF/resources/webjars/idb/*/build/wrap-idb-value.js");

  /** Scripts that are kept and not loaded before the map is shown. */
  private static final List<String> OF_THE_MAP =
      List.of("/app/map/", "/app/tablet/ui/route-map.js", "/webjars/leaflet/");

  /** What stands in front of a file's address in the address of its resource. */
  private static final List<String> ROOTS = List.of("/static/", "/META-INF/resources/");

  private final List<String> addresses;
  private final String revision;

  TabletFiles(TabletTexts texts) {
    SortedMap<String, byte[]> files = read();
    for (Language language : Language.values()) {
      files.put(TabletPages.textsAddress(language), texts.hashable(language));
    }
    files.put(TabletPages.PAGE, read("classpath:/templates/tablet/app.html"));
    this.addresses = List.copyOf(files.keySet());
    this.revision = hash(files);
  }

  /** Addresses on this service, sorted. */
  List<String> addresses() {
    return addresses;
  }

  /** The scripts that the app starts with, to be fetched at once and not one after the other. */
  List<String> modules() {
    return addresses.stream()
        .filter(address -> address.endsWith(".js") && !address.endsWith("/worker.js"))
        .filter(address -> OF_THE_MAP.stream().noneMatch(address::startsWith))
        .toList();
  }

  String revision() {
    return revision;
  }

  private static SortedMap<String, byte[]> read() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String pattern : PATTERNS) {
      try {
        for (Resource file : resolver.getResources(pattern)) {
          files.put(addressOf(file), file.getContentAsByteArray());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + pattern, e);
      }
    }
    return files;
  }

  static byte[] read(String location) {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResource(location)
          .getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + location, e);
    }
  }

  private static String addressOf(Resource file) throws IOException {
    String url = file.getURL().toString();
    return ROOTS.stream()
        .filter(url::contains)
        .map(root -> "/" + url.substring(url.indexOf(root) + root.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("served from nowhere: " + url));
  }

  /** Of the hashes of all files, so that what moves from one to another counts, too. */
  private static String hash(SortedMap<String, byte[]> files) {
    MessageDigest all = DigestUtils.getSha256Digest();
    files.values().forEach(content -> all.update(DigestUtils.sha256(content)));
    return HexFormat.of().formatHex(all.digest());
  }
}
