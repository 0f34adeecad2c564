-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. Sign-off by all sides before a release. Slugs are those of working copies.

-- Whether a release needs the sides' signatures; a slug without a row needs them where a side has a publisher.
CREATE TABLE sign_off_setting (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  rule varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What was sent for signing. document: the exchange file as it was then; it never changes. base: the newest release at that time, 0 for none.
CREATE TABLE sign_off_candidate (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document mediumtext NOT NULL,
  base int NOT NULL,
  state varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_by bigint NOT NULL,
  sent_at datetime(6) NOT NULL,
  INDEX sign_off_candidate_slug (slug, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Signatures are kept by digest: SHA-256 of what a side signs. They count for every candidate of which that side's digest is the same.
CREATE TABLE sign_off_signature (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  name varchar(200) NOT NULL,
  post varchar(300),
  method varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_at datetime(6) NOT NULL,
  CONSTRAINT sign_off_signature_once UNIQUE (slug, side, digest),
  INDEX sign_off_signature_member (member_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Why a side handed a candidate back. item: the key of an item, empty for the whole.
CREATE TABLE sign_off_note (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  candidate_id bigint NOT NULL,
  side varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  item varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text varchar(1000) NOT NULL,
  written_at datetime(6) NOT NULL,
  INDEX sign_off_note_member (member_id),
  CONSTRAINT sign_off_note_candidate FOREIGN KEY (candidate_id) REFERENCES sign_off_candidate (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who signed a release, as its readers see it. number: of published_release.
CREATE TABLE release_signature (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number int NOT NULL,
  side varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  name varchar(200) NOT NULL,
  post varchar(300),
  method varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_at datetime(6) NOT NULL,
  CONSTRAINT release_signature_side UNIQUE (slug, number, side),
  INDEX release_signature_member (member_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
