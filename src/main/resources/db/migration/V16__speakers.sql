-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What speakers say about themselves, outside the documents of working copies and
-- releases: no export, release or difference holds it. programme: slug of a mission or of an exchange outside one, whose file has the
-- person under this key; exchange: slug of the exchange to which the member was let in.

-- A member who is a person of the agenda. available: minutes from midnight on the clock of the zone.
CREATE TABLE speaker (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  programme varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  linked_at datetime(6) NOT NULL,
  participation varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answered_at datetime(6),
  available_from smallint,
  available_to smallint,
  available_zone varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (exchange, member_id),
  CONSTRAINT speaker_person UNIQUE (exchange, person),
  CONSTRAINT speaker_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX speaker_by_programme (programme, person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A correction that a speaker proposes: first and second are family and given name, or post and institution.
CREATE TABLE speaker_suggestion (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first varchar(300) NOT NULL,
  second varchar(300) NOT NULL,
  made_at datetime(6) NOT NULL,
  state varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at datetime(6),
  decided_by bigint,
  CONSTRAINT speaker_suggestion_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX speaker_suggestion_by_programme (programme, state, person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: each answer is a row, and the last one of a subject holds. words: the text that was agreed to, or from which the consent
-- was withdrawn; link_id: the personal link of the session, null for the organisation's sign-in.
CREATE TABLE recording_consent (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  link_id bigint,
  subject varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given boolean NOT NULL,
  language varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words varchar(1000) NOT NULL,
  at datetime(6) NOT NULL,
  CONSTRAINT recording_consent_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX recording_consent_by_member (exchange, member_id, subject, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Square JPEG pictures as they were encoded here, so that a dump restores them. One of a state for each person; of a declined one no picture is kept.
-- digest: SHA-256 of the picture, in hexadecimal.
CREATE TABLE portrait (
  programme varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture mediumblob,
  uploaded_by bigint,
  uploaded_at datetime(6) NOT NULL,
  decided_at datetime(6),
  PRIMARY KEY (programme, person, state),
  INDEX portrait_by_member (uploaded_by)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
