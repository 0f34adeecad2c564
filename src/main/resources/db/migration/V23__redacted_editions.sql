-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. redacted_at: when the bytes of a release were replaced by an edition without a person
-- (docs/adr/0031-redacted-editions.md); null while they are the original. The former digest and the reason are in the bytes.
ALTER TABLE published_release ADD COLUMN redacted_at datetime(6);
