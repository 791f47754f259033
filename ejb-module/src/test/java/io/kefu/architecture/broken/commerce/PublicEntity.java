package io.kefu.architecture.broken.commerce;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody can see. */
@Entity
public class PublicEntity {
  @Id long id;
}
