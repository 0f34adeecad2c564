-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What organisers edit stands apart from what is published. document is null
-- while nothing differs; discarded changes are kept for 30 days. version: raised by each change. Slugs are those of missions and of exchanges outside them.
CREATE TABLE working_copy (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  version bigint NOT NULL,
  document mediumtext,
  changed_at datetime(6) NOT NULL,
  discarded mediumtext,
  discarded_at datetime(6),
  INDEX working_copy_discarded (discarded_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- document: the exchange file as it was published; it never changes.
CREATE TABLE programme_release (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number int NOT NULL,
  origin varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document mediumtext NOT NULL,
  released_at datetime(6) NOT NULL,
  CONSTRAINT programme_release_number UNIQUE (slug, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
