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
  about bigint,
  payload mediumtext NOT NULL,
  PRIMARY KEY (exchange, seq),
  CONSTRAINT room_event_command UNIQUE (exchange, command_id, member_id),
  INDEX room_event_about (exchange, about),
  CONSTRAINT room_event_room FOREIGN KEY (exchange) REFERENCES room (exchange)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
