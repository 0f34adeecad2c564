-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. The code that a publisher got by mail, as SHA-256 together with whom and what it is for. session_id
-- and entered_at: the browser in which it was entered; null before.
CREATE TABLE sign_off_code (
  member_id bigint NOT NULL,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at datetime(6) NOT NULL,
  tries int NOT NULL,
  session_id bigint,
  entered_at datetime(6),
  PRIMARY KEY (member_id, slug)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
