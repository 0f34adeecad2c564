-- Terms of exchanges and of the installation, where exchange is ''. Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1.

-- One row a glossary, locked by whoever changes it; version tells readers that something is another.
CREATE TABLE glossary (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  version bigint NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- words is a map of language to a list, the preferred word first; searched has them, the domain and the note one below the
-- other. What was deleted stays, so that it can be brought back. A term names nobody: who did what is in the audit log.
CREATE TABLE term (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words mediumtext NOT NULL,
  domain varchar(80) NOT NULL DEFAULT '',
  note varchar(1000),
  searched mediumtext NOT NULL,
  sort_key varchar(200) NOT NULL,
  revision int NOT NULL,
  deleted boolean NOT NULL,
  INDEX term_of (exchange, deleted, sort_key, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
