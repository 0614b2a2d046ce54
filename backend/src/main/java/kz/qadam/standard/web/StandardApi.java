package kz.qadam.standard.web;

import java.time.Duration;
import java.util.List;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Texts;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/** Packs for programs that judge by themselves. */
@RestController
class StandardApi {

  /**
   * What judges never changes within a version, but a wording may be mended; afterwards the ETag
   * answers without a body.
   */
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final StandardPacks packs;
  private final Texts texts;
  private final JsonMapper json;

  StandardApi(StandardPacks packs, Texts texts, JsonMapper json) {
    this.packs = packs;
    this.texts = texts;
    this.json = json;
  }

  /** All packs, the one that new audits are made by first. */
  @GetMapping("/api/standards")
  List<PackSummaryResponse> listStandards() {
    return packs.listPacks().stream().map(PackSummaryResponse::of).toList();
  }

  /**
   * One pack with its rules as trees, so that nobody else has to read the files of packs. What is
   * only a draft is not found: {@code /standards} shows it to those who decide.
   */
  @GetMapping("/api/standards/{standard}/{version}")
  ResponseEntity<PackResponse> getStandard(
      @PathVariable String standard, @PathVariable String version, ServerWebExchange exchange) {
    StandardPack pack =
        packs.findPublished(standard, version).orElseThrow(() -> notFound(standard, version));
    PackResponse body = PackResponse.of(pack, texts);
    String etag = "\"" + DigestUtils.sha256Hex(json.writeValueAsBytes(body)) + "\"";
    if (exchange.checkNotModified(etag)) {
      return ResponseEntity.status(304).eTag(etag).cacheControl(CACHE).build();
    }
    return ResponseEntity.ok().eTag(etag).cacheControl(CACHE).body(body);
  }

  private static ServiceException notFound(String standard, String version) {
    return new ServiceException(
        ProblemType.STANDARD_NOT_FOUND, "no pack '%s' '%s'".formatted(standard, version));
  }
}
