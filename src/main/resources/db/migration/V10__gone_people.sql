-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. Of a person who went, a keyed digest of the address is kept for a time
-- (docs/adr/0021-facts-of-sources.md). The key is not in the database, so what was kept by name is forgotten and answers 404.
DELETE FROM gone_record WHERE kind <> 'Institution';
ALTER TABLE gone_record DROP PRIMARY KEY, DROP COLUMN kind, ADD PRIMARY KEY (origin_slug, origin_key);
RENAME TABLE gone_record TO gone_institution;

CREATE TABLE gone_person (
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gone_at datetime(6) NOT NULL,
  PRIMARY KEY (digest),
  KEY gone_person_at (gone_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
