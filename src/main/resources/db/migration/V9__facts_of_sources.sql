-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A date on site that sources do not give, and in which languages a
-- name is our transliteration.
ALTER TABLE mission_activity ADD COLUMN date_assumed boolean NOT NULL DEFAULT FALSE;

ALTER TABLE person_listing ADD COLUMN transliterated text;
UPDATE person_listing SET transliterated = '[]';
ALTER TABLE person_listing MODIFY COLUMN transliterated text NOT NULL;

-- What the public could read at an address of its own and no file names any more: the address answers that it is gone.
CREATE TABLE gone_record (
  kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (kind, origin_slug, origin_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
