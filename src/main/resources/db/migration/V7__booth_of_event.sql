-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. In whose booth something happened: earlier segments of one booth are
-- read in pages, however much the others wrote meanwhile. Of events of the room itself, and of those about a segment, null.
ALTER TABLE room_event ADD COLUMN booth varchar(35) CHARACTER SET ascii COLLATE ascii_bin;

UPDATE room_event SET booth = JSON_UNQUOTE(JSON_EXTRACT(payload, '$.event.booth'))
WHERE JSON_EXTRACT(payload, '$.event.booth') IS NOT NULL;

CREATE INDEX room_event_booth ON room_event (exchange, booth, kind, seq);
