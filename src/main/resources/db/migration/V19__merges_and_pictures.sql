-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A listing keeps the record that its file names. Merging records changes the record
-- behind a listing, never this name: rooms, transcripts and files go on naming the person as before.
ALTER TABLE person_listing
  ADD COLUMN named_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN named_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE person_listing SET
  named_slug = (SELECT p.origin_slug FROM person p WHERE p.id = person_listing.person_id),
  named_key = (SELECT p.origin_key FROM person p WHERE p.id = person_listing.person_id);
ALTER TABLE person_listing ALTER COLUMN named_slug DROP DEFAULT, ALTER COLUMN named_key DROP DEFAULT;

ALTER TABLE institution_listing
  ADD COLUMN named_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN named_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE institution_listing SET
  named_slug = (SELECT i.origin_slug FROM institution i WHERE i.id = institution_listing.institution_id),
  named_key = (SELECT i.origin_key FROM institution i WHERE i.id = institution_listing.institution_id);
ALTER TABLE institution_listing ALTER COLUMN named_slug DROP DEFAULT, ALTER COLUMN named_key DROP DEFAULT;

-- Two records of the directory that are one: until undone_at, the id of the merged one means the kept one. shown: the merged one had a public
-- address, which then leads to the kept one.
CREATE TABLE directory_merge (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  merged_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  merged_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown boolean NOT NULL,
  merged_by bigint,
  merged_at datetime(6) NOT NULL,
  undone_by bigint,
  undone_at datetime(6),
  INDEX directory_merge_merged (kind, merged_slug, merged_key),
  INDEX directory_merge_kept (kind, kept_slug, kept_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Logos of institutions are kept as portraits of people are. subject: the key of the person or the institution; width and height: pixels.
RENAME TABLE portrait TO picture;
ALTER TABLE picture
  RENAME COLUMN person TO subject,
  ADD COLUMN kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PORTRAIT',
  ADD COLUMN width smallint NOT NULL DEFAULT 160,
  ADD COLUMN height smallint NOT NULL DEFAULT 160;
ALTER TABLE picture
  ALTER COLUMN kind DROP DEFAULT,
  ALTER COLUMN width DROP DEFAULT,
  ALTER COLUMN height DROP DEFAULT,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (programme, kind, subject, state);
