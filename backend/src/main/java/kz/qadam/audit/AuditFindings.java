package kz.qadam.audit;

import java.util.List;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.StandardPack;

/** What single visits found, criterion by criterion, whatever other visits say of the place. */
public interface AuditFindings {

  /**
   * Every judged criterion as this visit alone saw it, by the pack that the visit was made with:
   * each criterion once per entrance, the worst of its groups, in visiting order.
   *
   * @return empty when this service does not have the pack
   */
  List<Reason> listReasons(Audit visit);

  /**
   * The same criteria after a later visit, by the pack of the first. What the later visit did not
   * look at is unknown; the first one still says which criteria apply.
   *
   * @return empty when this service does not have the pack of the first visit
   */
  List<Reason> listReasons(Audit first, Audit later);

  /**
   * What this visit alone says of the place by that pack; kind, storeys and year are those of now.
   */
  PlaceVerdicts judge(Audit visit, StandardPack pack);
}
