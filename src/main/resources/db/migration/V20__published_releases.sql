-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A release as its readers get it: canonical JSON with a nonce, and the SHA-256 of
-- these bytes. Slugs are those of exchanges, also within missions, and of missions. for_participants: whom the release was for. The first
-- start fills it from programme_release.
CREATE TABLE published_release (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number int NOT NULL,
  origin varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  for_participants boolean NOT NULL,
  content mediumblob NOT NULL,
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  released_at datetime(6) NOT NULL,
  CONSTRAINT published_release_number UNIQUE (slug, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
