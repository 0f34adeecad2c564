-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What organisers decide about something published, apart from its file: halted is
-- POSTPONED or CANCELLED; previous_starts_at is the start that was announced first, if a release has moved it; archived_at is a mark of
-- the console, which readers do not see.
ALTER TABLE programme
  ADD COLUMN halted varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  ADD COLUMN halted_at datetime(6),
  ADD COLUMN previous_starts_at datetime(6),
  ADD COLUMN rescheduled_at datetime(6),
  ADD COLUMN archived_at datetime(6);
