-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. The civil time on which the sides of an exchange agreed, and the instant that
-- it was then: a country that changes its clocks later makes them differ. Outside the document, so that no export, release or
-- difference holds it. slug: of the working copy; exchange: of the exchange itself, or of one of the mission.
CREATE TABLE agreed_time (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  civil varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  zone varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  epoch_second bigint NOT NULL,
  PRIMARY KEY (slug, exchange)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
