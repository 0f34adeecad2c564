-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What calendars say about a change: an event's SEQUENCE and LAST-MODIFIED since the
-- release that last changed it. item_key is empty for the whole exchange or mission; dropped: the release is without the event. It holds no
-- text, so that the redaction of a release has nothing to do here. calendar_state counts the decisions about a programme's state. The first
-- start fills both from the releases that are there.
CREATE TABLE calendar_event (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number int NOT NULL,
  sequence int NOT NULL,
  changed_at datetime(6) NOT NULL,
  dropped boolean NOT NULL,
  CONSTRAINT calendar_event_number UNIQUE (slug, item_key, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE TABLE calendar_state (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  halted varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  changes int NOT NULL,
  changed_at datetime(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row: what identifies this installation in what it hands out for ever, such as the UID of an event. It is no secret.
CREATE TABLE installation (
  id char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
INSERT INTO installation (id) VALUES (LOWER(LEFT(SHA2(CONCAT(UUID(), RAND(), NOW(6)), 256), 32)));
