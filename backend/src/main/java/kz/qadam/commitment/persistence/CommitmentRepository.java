package kz.qadam.commitment.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Reads and writes rows of {@code commitments}. */
interface CommitmentRepository extends JpaRepository<CommitmentEntity, Long> {

  /** Locks the row: of two confirmations at once the second must see the first. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from CommitmentEntity c where c.id = :id")
  Optional<CommitmentEntity> findByIdForChange(long id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from CommitmentEntity c where c.confirmingAuditId = :auditId order by c.id")
  List<CommitmentEntity> findConfirmedByForChange(UUID auditId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from CommitmentEntity c where c.placeId = :placeId order by c.id")
  List<CommitmentEntity> findOfPlaceForChange(long placeId);

  @Query("from CommitmentEntity c where c.placeId = :placeId order by c.serviceId nulls first")
  List<CommitmentEntity> findOfPlace(long placeId);
}
