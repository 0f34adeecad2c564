-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. What was deleted is empty in the database too, as it is from now on when
-- somebody deletes (docs/adr/0018-deleted-words.md). Rows, numbers and command ids stay.

-- A message and its translations; a question that was made of it has the same words.
UPDATE room_event gone JOIN room_event said ON said.exchange = gone.exchange AND said.seq = gone.about
SET said.payload = JSON_REPLACE(said.payload, '$.text', '')
WHERE gone.kind = 'deleted' AND said.kind = 'said';

UPDATE room_event gone JOIN room_event said ON said.exchange = gone.exchange AND said.about = gone.about
SET said.payload = JSON_REPLACE(said.payload, '$.text', '')
WHERE gone.kind = 'deleted' AND said.kind IN ('edited', 'translated', 'asked');

UPDATE room_event gone
JOIN room_event asked ON asked.exchange = gone.exchange AND asked.about = gone.about
JOIN room_event said ON said.exchange = asked.exchange AND said.about = asked.seq
SET said.payload = JSON_REPLACE(said.payload, '$.text', '')
WHERE gone.kind = 'deleted' AND asked.kind = 'asked' AND said.kind = 'translated';

-- A segment, until it was retracted: a correction may have brought it back.
UPDATE room_event gone JOIN room_event said ON said.exchange = gone.exchange AND said.seq = gone.about
SET said.payload = JSON_REPLACE(said.payload, '$.event.text', '')
WHERE gone.kind IN ('segment_retracted', 'hint_dropped') AND said.kind IN ('segment_written', 'hint_pushed');

UPDATE room_event gone
JOIN room_event said ON said.exchange = gone.exchange AND said.about = gone.about AND said.seq < gone.seq
SET said.payload = JSON_REPLACE(said.payload, '$.event.text', '')
WHERE gone.kind = 'segment_retracted' AND said.kind = 'segment_corrected';

-- How often passages were taken out of a release since they were retracted in the room: what is kept of it in memory is that of
-- one revision.
ALTER TABLE transcript_release ADD COLUMN revision int NOT NULL DEFAULT 0;
