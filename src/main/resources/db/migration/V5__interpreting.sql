-- The plan of booths and what external captioners write with. Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. An
-- exchange is named by its slug, a booth by its language (BCP 47).

-- One row a rota that was ever changed: the lock of its shifts, and the number by which a change knows whether somebody else
-- was there first.
CREATE TABLE rota (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (exchange, language)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Either member_id or name: who is not known yet is named by text. removed_at: taken away, and can be brought back for a while.
CREATE TABLE shift (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_at datetime(6) NOT NULL,
  to_at datetime(6) NOT NULL,
  member_id bigint,
  name varchar(200),
  removed_at datetime(6),
  CONSTRAINT shift_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX shift_of (exchange, language, from_at),
  INDEX shift_by_time (from_at, to_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- By which a captioner's tool writes in one booth, in the name of the member who made it. Of the secret only the SHA-256 in
-- hexadecimal is kept.
CREATE TABLE text_feed (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name varchar(100) NOT NULL,
  token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  made_at datetime(6) NOT NULL,
  expires_at datetime(6) NOT NULL,
  used_at datetime(6),
  revoked_at datetime(6),
  CONSTRAINT text_feed_token UNIQUE (token_hash),
  CONSTRAINT text_feed_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX text_feed_of (exchange, language, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
