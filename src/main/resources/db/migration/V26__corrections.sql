-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. A side that did not sign a correction beforehand confirms it or objects to it.
ALTER TABLE release_signature ADD COLUMN objection boolean NOT NULL DEFAULT FALSE;
