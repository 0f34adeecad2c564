-- Transcripts of exchanges: who agreed to be published, and what was published. Runs unchanged on MySQL 8.0 and MariaDB 11.4,
-- as V1. Members are named by number alone. What was said is in room_event until it is released.

-- Append only: what was recorded last of a voice counts, and the rows before it say how it came about. voice is a speaker of
-- the programme or what interpreters wrote of somebody else, as transcript.Voice.key writes it.
CREATE TABLE speaker_consent (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  voice varchar(300) NOT NULL,
  decision varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  manner varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  note varchar(500) NOT NULL,
  recorded_by bigint,
  recorded_at datetime(6) NOT NULL,
  INDEX speaker_consent_by_exchange (exchange, id),
  INDEX speaker_consent_by_member (recorded_by)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- content is transcript.TranscriptContent as JSON, without the words of whoever did not agree. It is never changed; what is
-- withdrawn stays, and is not shown.
CREATE TABLE transcript_release (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number int NOT NULL,
  content mediumtext NOT NULL,
  published_by bigint,
  published_at datetime(6) NOT NULL,
  withdrawn_by bigint,
  withdrawn_at datetime(6),
  withdrawn_because varchar(500),
  CONSTRAINT transcript_release_number UNIQUE (exchange, number),
  INDEX transcript_release_published_by (published_by),
  INDEX transcript_release_withdrawn_by (withdrawn_by)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
