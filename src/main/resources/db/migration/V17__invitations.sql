-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A translator's role is for one language; other roles have none.
ALTER TABLE member_grant
  ADD COLUMN language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (member_id, role, exchange, side, language, origin);

-- What an invited person answered, ACCEPTED or DECLINED, and an interpreter's directions, as "zh>uk uk>zh".
CREATE TABLE invitation (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  answer varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  answered_at datetime(6),
  directions varchar(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  CONSTRAINT invitation_unique UNIQUE (exchange, member_id),
  CONSTRAINT invitation_member FOREIGN KEY (member_id) REFERENCES member (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Where people meet besides the room. Kept outside the exchange file, so that no export, release, difference or API holds it. An empty
-- language is for everybody whose language has no card of its own.
CREATE TABLE meeting_card (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  link varchar(2000) NOT NULL,
  number varchar(100) NOT NULL,
  passcode varchar(100) NOT NULL,
  dial_in varchar(1000) NOT NULL,
  CONSTRAINT meeting_card_unique UNIQUE (exchange, language)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
