package kz.qadam.fieldwork.internal;

import java.util.List;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.BatchReceipt;
import kz.qadam.fieldwork.FieldworkService;
import kz.qadam.fieldwork.ItemBatch;
import kz.qadam.fieldwork.RecordedVisit;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores first, in a transaction of its own: whatever putting a visit together comes to, what
 * arrived stays.
 */
@Service
class DefaultFieldworkService implements FieldworkService {

  private final FieldworkStore store;
  private final ItemIntake intake;
  private final VisitAssembler assembler;
  private final VisitStates states;
  private final PhotoService photos;

  DefaultFieldworkService(
      FieldworkStore store,
      ItemIntake intake,
      VisitAssembler assembler,
      VisitStates states,
      PhotoService photos) {
    this.photos = photos;
    this.store = store;
    this.intake = intake;
    this.assembler = assembler;
    this.states = states;
  }

  @Override
  public BatchReceipt receive(SignedIn who, ItemBatch batch) {
    ItemIntake.Intake stored = intake.store(who, batch);
    stored.visits().forEach(visit -> assembler.assemble(who, visit));
    return stored.receipt();
  }

  @Override
  public PhotoUpload getUpload(SignedIn who, PhotoId photo) {
    return photos.getUpload(who.person(), photo);
  }

  @Override
  public PhotoUpload addPiece(SignedIn who, PhotoId photo, long length, long offset, byte[] piece) {
    PhotoUpload upload = photos.addPiece(who.person(), photo, length, offset, piece);
    if (upload.isVerified()) {
      store
          .findVisitsWith(photo.sha256(), who.person())
          .forEach(visit -> assembler.assemble(who, visit));
    }
    return upload;
  }

  @Override
  @Transactional(readOnly = true)
  public RecordedVisit getVisit(SignedIn who, VisitId visit) {
    if (!who.person().equals(store.findOwners(List.of(visit)).get(visit))) {
      throw new ServiceException(ProblemType.VISIT_NOT_FOUND, "no visit " + visit);
    }
    return states.read(who, visit);
  }
}
