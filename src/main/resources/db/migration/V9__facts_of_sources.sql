-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A date on site that sources do not give, and in which languages a
-- name is our transliteration.
ALTER TABLE mission_activity ADD COLUMN date_assumed boolean NOT NULL DEFAULT FALSE;

ALTER TABLE person_listing ADD COLUMN transliterated text;
UPDATE person_listing SET transliterated = '[]';
ALTER TABLE person_listing MODIFY COLUMN transliterated text NOT NULL;
