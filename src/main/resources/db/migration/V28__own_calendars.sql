-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A member's own calendar: secret_hash is SHA-256 of the secret in its address, which is shown once.
CREATE TABLE own_calendar (
  member_id bigint NOT NULL PRIMARY KEY,
  secret_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at datetime(6) NOT NULL,
  CONSTRAINT own_calendar_secret UNIQUE (secret_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
