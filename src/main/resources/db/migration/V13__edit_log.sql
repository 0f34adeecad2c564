-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. Each change of a working copy is a row; seq is the version that it made, without a gap.
-- epoch tells editors whether their position is one in this log. changes: what an edit changed, as JSON.
ALTER TABLE working_copy ADD COLUMN epoch varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE working_copy SET epoch = UUID();

CREATE TABLE working_copy_edit (
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq bigint NOT NULL,
  at datetime(6) NOT NULL,
  kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint,
  client varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
  command_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
  undoes bigint,
  changes mediumtext,
  PRIMARY KEY (slug, seq),
  CONSTRAINT working_copy_edit_command UNIQUE (slug, command_id, member_id),
  INDEX working_copy_edit_by_member (member_id),
  INDEX working_copy_edit_at (at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
