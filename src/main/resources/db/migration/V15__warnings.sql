-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What organisers say about the times of a working copy, outside its document: no
-- export, release or difference holds it. Slugs are those of missions and of exchanges outside them.

-- The hours in which a side can take part, in minutes from midnight on its clock; a side without a row has those of its country.
CREATE TABLE civil_hours_setting (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opens smallint NOT NULL,
  closes smallint NOT NULL,
  break_from smallint NOT NULL,
  break_to smallint NOT NULL,
  PRIMARY KEY (slug, side)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Warnings that the organisers keep as they are. warning: SHA-256 of what it says, in hexadecimal.
CREATE TABLE kept_warning (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  warning char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_at datetime(6) NOT NULL,
  PRIMARY KEY (slug, warning)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
