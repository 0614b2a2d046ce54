package kz.qadam.fieldwork.web;

import java.util.Locale;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.FieldworkService;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Takes what tablets recorded and tells them what is here. */
@RestController
class FieldworkApi {

  private final FieldworkService fieldwork;
  private final Texts texts;

  FieldworkApi(FieldworkService fieldwork, Texts texts) {
    this.fieldwork = fieldwork;
    this.texts = texts;
  }

  /** Stores items; sending them again changes nothing. */
  @PostMapping("/api/fieldwork/items")
  ReceiptResponse receive(
      @RequestBody ItemsRequest request, ServerWebExchange exchange, Locale locale) {
    return ReceiptResponse.of(
        fieldwork.receive(who(exchange), request.toBatch()), texts, Language.of(locale));
  }

  /** What is here of a visit, so that the tablet may let go of it. */
  @GetMapping("/api/fieldwork/visits/{visit}")
  VisitResponse getVisit(@PathVariable String visit, ServerWebExchange exchange, Locale locale) {
    VisitId id =
        VisitId.find(visit)
            .orElseThrow(
                () ->
                    new ServiceException(ProblemType.VISIT_NOT_FOUND, "no visit '" + visit + "'"));
    return VisitResponse.of(fieldwork.getVisit(who(exchange), id), texts, Language.of(locale));
  }

  private static SignedIn who(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
