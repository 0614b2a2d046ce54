package kz.qadam.commitment.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and writes rows of {@code commitments}. */
interface CommitmentRepository extends JpaRepository<CommitmentEntity, Long> {

  @Query("from CommitmentEntity c where c.placeId = :placeId order by c.serviceId nulls first")
  List<CommitmentEntity> findOfPlace(long placeId);
}
