-- The room of an exchange. Runs unchanged on MySQL 8.0 and MariaDB 11.4, as V1. room_event is append only and the truth of
-- what the room saw: seq is gapless, given while the row of the room is locked, so several nodes may write.

CREATE TABLE room (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  epoch char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq bigint NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- command_id is the client's own: sending a command twice has the effect of once. Of several events of one command the last
-- one carries it. about is the number of the message or question that the event changes; one that makes one has none.
CREATE TABLE room_event (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq bigint NOT NULL,
  at datetime(6) NOT NULL,
  member_id bigint NOT NULL,
  command_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
  kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  about bigint,
  payload mediumtext NOT NULL,
  PRIMARY KEY (exchange, seq),
  CONSTRAINT room_event_command UNIQUE (exchange, command_id, member_id),
  INDEX room_event_by_member (member_id),
  INDEX room_event_kind (exchange, kind, seq),
  INDEX room_event_about (exchange, about),
  CONSTRAINT room_event_room FOREIGN KEY (exchange) REFERENCES room (exchange)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row a room with visitors, locked while intervals are merged.
CREATE TABLE presence (
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- When a member was in a room, by the agenda item that was on; none: between items. Names a member by number alone.
CREATE TABLE presence_interval (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member_id bigint NOT NULL,
  item bigint,
  from_at datetime(6) NOT NULL,
  to_at datetime(6) NOT NULL,
  INDEX presence_interval_of (exchange, member_id, from_at),
  INDEX presence_interval_by_member (member_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
