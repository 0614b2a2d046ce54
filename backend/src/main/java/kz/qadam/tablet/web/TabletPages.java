package kz.qadam.tablet.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/**
 * The app: one page for everybody, without anything personal in it, so that the worker may keep it.
 * The worker's address lies in the folder of its scope's parent: a script may control nothing above
 * its own folder, and the pages of the form that works without scripts are not to be controlled.
 */
@Controller
class TabletPages {

  static final String PAGE = "/audit/tablet";

  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final TabletFiles files;
  private final TabletTexts texts;
  private final String worker;

  TabletPages(TabletFiles files, TabletTexts texts, JsonMapper json) {
    this.files = files;
    this.texts = texts;
    String app = json.writeValueAsString(new Worker(files.addresses(), files.revision()));
    byte[] script = TabletFiles.read("classpath:/static/app/tablet/worker.js");
    this.worker =
        "globalThis.QADAM_TABLET = " + app + "\n" + new String(script, StandardCharsets.UTF_8);
  }

  /** What the worker is told. */
  record Worker(List<String> files, String revision) {}

  static String textsAddress(Language language) {
    return PAGE + "/texts/" + language.code();
  }

  @GetMapping(PAGE)
  Rendering showApp() {
    return Rendering.view("tablet/app").modelAttribute("modules", files.modules()).build();
  }

  /** Browsers ask for it at each start and take it as new when one byte differs. */
  @GetMapping("/audit/tablet-worker.js")
  ResponseEntity<String> getWorker() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(worker);
  }

  @GetMapping(path = PAGE + "/texts/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SortedMap<String, String>> getTexts(@PathVariable String language) {
    Language found =
        Language.find(language)
            .orElseThrow(
                () ->
                    new ServiceException(
                        ProblemType.PAGE_NOT_FOUND, "no language '" + language + "'"));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(texts.of(found));
  }
}
