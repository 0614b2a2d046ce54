package kz.qadam.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kz.qadam.place.Place;
import kz.qadam.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code organisations}. */
@Entity
@Immutable
@Table(name = "organisations")
class OrganisationEntity {

  @Id private long id;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 12)
  private @Nullable String bin;

  @Column(name = "name_kk")
  private @Nullable String nameKk;

  @Column(name = "name_ru")
  private @Nullable String nameRu;

  @Column(name = "name_en")
  private @Nullable String nameEn;

  protected OrganisationEntity() {}

  Place.Organisation toOrganisation() {
    return new Place.Organisation(id, new LocalizedText(nameKk, nameRu, nameEn), bin);
  }
}
