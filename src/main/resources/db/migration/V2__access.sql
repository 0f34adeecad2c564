-- Who may enter and what they may do there. Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. Secrets of links and
-- sessions are kept as SHA-256 in hexadecimal alone. Times are UTC. An exchange is named by its slug, which never changes:
-- access knows no exchange. '' stands where no exchange, no side is meant, so that unique keys hold there too.

CREATE TABLE member (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  home_exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  name varchar(200) NOT NULL,
  email varchar(254),
  language varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  institution varchar(300),
  post varchar(300),
  country char(2) CHARACTER SET ascii COLLATE ascii_bin,
  issuer varchar(200) CHARACTER SET ascii COLLATE ascii_bin,
  subject varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
  created_at datetime(6) NOT NULL,
  erased_at datetime(6),
  CONSTRAINT member_email UNIQUE (home_exchange, email),
  CONSTRAINT member_identity UNIQUE (issuer, subject)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE member_grant (
  member_id bigint NOT NULL,
  role varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  side varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  origin varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (member_id, role, exchange, side, origin),
  CONSTRAINT member_grant_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX member_grant_by_exchange (exchange, role)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE personal_link (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  made_at datetime(6) NOT NULL,
  made_by bigint,
  expires_at datetime(6) NOT NULL,
  entries_left int NOT NULL,
  revoked_at datetime(6),
  entered_at datetime(6),
  CONSTRAINT personal_link_token UNIQUE (token_hash),
  CONSTRAINT personal_link_member FOREIGN KEY (member_id) REFERENCES member (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A session by link has link_id; one by the organisation's sign-in has provider_session (claim sid) and id_token, the hint
-- that ends the session at the provider too.
CREATE TABLE member_session (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  link_id bigint,
  began_at datetime(6) NOT NULL,
  expires_at datetime(6) NOT NULL,
  provider_session varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
  id_token mediumtext CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT member_session_token UNIQUE (token_hash),
  CONSTRAINT member_session_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT member_session_link FOREIGN KEY (link_id) REFERENCES personal_link (id),
  INDEX member_session_by_provider (provider_session),
  INDEX member_session_by_end (expires_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only. Names a member by number alone: what is erased of a member needs no change here. caller tells nobody known
-- from the installation itself, which both have no number.
CREATE TABLE audit_entry (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at datetime(6) NOT NULL,
  caller varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint,
  action varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  subject varchar(200) NOT NULL,
  address varchar(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  INDEX audit_entry_by_time (at),
  INDEX audit_entry_by_exchange (exchange, at),
  INDEX audit_entry_by_member (member_id, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Letters on their way. A letter is written when it is sent: a personal link in it is made then, so that its secret is
-- never kept. A node that delivers holds a letter until claimed_until. waiting_key is member, kind and exchange while the
-- letter waits, then NULL: one of a kind waits at a time.
CREATE TABLE letter (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id bigint NOT NULL,
  kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  queued_at datetime(6) NOT NULL,
  next_attempt_at datetime(6) NOT NULL,
  claimed_until datetime(6),
  attempts int NOT NULL,
  sent_at datetime(6),
  given_up_at datetime(6),
  problem varchar(300),
  waiting_key varchar(160) CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT letter_waits_once UNIQUE (waiting_key),
  CONSTRAINT letter_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX letter_waiting (sent_at, given_up_at, next_attempt_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE registration_policy (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  open boolean NOT NULL,
  approval boolean NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE registration (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  origin varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at datetime(6) NOT NULL,
  decided_at datetime(6),
  decided_by bigint,
  consent_at datetime(6),
  consent_version int,
  CONSTRAINT registration_unique UNIQUE (exchange, member_id),
  CONSTRAINT registration_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX registration_by_state (exchange, state, made_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
