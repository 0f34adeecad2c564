-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. The document of a working copy is written a moment after its edits, which the log has at once.
-- document_version: the number of the last edit that document holds; those after it are made on it when it is read.
ALTER TABLE working_copy ADD COLUMN document_version bigint NOT NULL DEFAULT 0;
UPDATE working_copy SET document_version = version;
