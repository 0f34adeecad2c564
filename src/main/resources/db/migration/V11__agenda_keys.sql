-- Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. Parts and items get a key that lasts, which exchange files give or the import makes;
-- calendars and releases identify an item by it.
ALTER TABLE agenda_part ADD COLUMN part_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE agenda_part SET part_key = CONCAT('part-', id);
ALTER TABLE agenda_part ALTER COLUMN part_key DROP DEFAULT, ADD CONSTRAINT agenda_part_key UNIQUE (exchange_id, part_key);

ALTER TABLE agenda_item ADD COLUMN item_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE agenda_item SET item_key = CONCAT('item-', id);
ALTER TABLE agenda_item ALTER COLUMN item_key DROP DEFAULT, ADD CONSTRAINT agenda_item_key UNIQUE (part_id, item_key);
