-- Runs unchanged on MySQL 8.0 and MariaDB 11.4. Texts that people read are JSON maps of language to text in text columns:
-- a JSON type would reorder their keys on MySQL. Words and keys are ascii_bin: compared exactly, indexed small.

CREATE TABLE institution (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  origin_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name text NOT NULL,
  sort_name varchar(200) NOT NULL,
  CONSTRAINT institution_origin UNIQUE (origin_slug, origin_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE person (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  origin_slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name text NOT NULL,
  speciality text,
  sort_name varchar(200) NOT NULL,
  CONSTRAINT person_origin UNIQUE (origin_slug, origin_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title text NOT NULL,
  languages mediumtext NOT NULL,
  CONSTRAINT programme_slug UNIQUE (slug)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE mission (
  id bigint NOT NULL PRIMARY KEY,
  kind varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  days int,
  programme_from date,
  team_size int,
  team_specialities mediumtext NOT NULL,
  CONSTRAINT mission_programme FOREIGN KEY (id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- starts_at, ends_at: UTC. ends_at is the end of the last agenda item, kept for "coming" and "past".
CREATE TABLE exchange (
  id bigint NOT NULL PRIMARY KEY,
  mission_id bigint,
  kind varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at datetime(6) NOT NULL,
  ends_at datetime(6) NOT NULL,
  zone varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  assumed text NOT NULL,
  CONSTRAINT exchange_programme FOREIGN KEY (id) REFERENCES programme (id),
  CONSTRAINT exchange_mission FOREIGN KEY (mission_id) REFERENCES mission (id),
  INDEX exchange_by_end (visibility, ends_at),
  INDEX exchange_by_start (visibility, starts_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE side (
  programme_id bigint NOT NULL,
  position int NOT NULL,
  side_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name text NOT NULL,
  also_known_as mediumtext NOT NULL,
  country char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  zone varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (programme_id, position),
  CONSTRAINT side_unique UNIQUE (programme_id, side_key),
  CONSTRAINT side_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- An institution, a person as one programme names them: names and posts of that time.
CREATE TABLE institution_listing (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id bigint NOT NULL,
  institution_id bigint NOT NULL,
  position int NOT NULL,
  listing_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin,
  name text NOT NULL,
  CONSTRAINT institution_listing_unique UNIQUE (programme_id, listing_key),
  CONSTRAINT institution_listing_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT institution_listing_institution FOREIGN KEY (institution_id) REFERENCES institution (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE person_listing (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id bigint NOT NULL,
  person_id bigint NOT NULL,
  position int NOT NULL,
  listing_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name text NOT NULL,
  speciality text,
  CONSTRAINT person_listing_unique UNIQUE (programme_id, listing_key),
  CONSTRAINT person_listing_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT person_listing_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE post (
  person_listing_id bigint NOT NULL,
  position int NOT NULL,
  post text NOT NULL,
  institution_listing_id bigint NOT NULL,
  PRIMARY KEY (person_listing_id, position),
  CONSTRAINT post_holder FOREIGN KEY (person_listing_id) REFERENCES person_listing (id),
  CONSTRAINT post_institution FOREIGN KEY (institution_listing_id) REFERENCES institution_listing (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE sponsorship (
  programme_id bigint NOT NULL,
  position int NOT NULL,
  institution_listing_id bigint NOT NULL,
  tier varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (programme_id, position),
  CONSTRAINT sponsorship_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT sponsorship_institution FOREIGN KEY (institution_listing_id) REFERENCES institution_listing (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE document (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id bigint NOT NULL,
  position int NOT NULL,
  document_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title text NOT NULL,
  CONSTRAINT document_unique UNIQUE (programme_id, document_key),
  CONSTRAINT document_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE edition (
  document_id bigint NOT NULL,
  position int NOT NULL,
  edition varchar(100) NOT NULL,
  languages mediumtext NOT NULL,
  adopted date,
  url text,
  PRIMARY KEY (document_id, position),
  CONSTRAINT edition_document FOREIGN KEY (document_id) REFERENCES document (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE figure (
  programme_id bigint NOT NULL,
  position int NOT NULL,
  place varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope text,
  as_of date NOT NULL,
  confirmed bigint,
  deaths bigint,
  discharged bigint,
  infected_medical_staff bigint,
  note text,
  PRIMARY KEY (programme_id, position),
  CONSTRAINT figure_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE outcome (
  programme_id bigint NOT NULL,
  position int NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (programme_id, position),
  CONSTRAINT outcome_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE source (
  programme_id bigint NOT NULL,
  position int NOT NULL,
  publisher varchar(500) NOT NULL,
  date date NOT NULL,
  url text,
  PRIMARY KEY (programme_id, position),
  CONSTRAINT source_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE mission_stop (
  mission_id bigint NOT NULL,
  position int NOT NULL,
  city text NOT NULL,
  zone varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_date date,
  to_date date,
  PRIMARY KEY (mission_id, position),
  CONSTRAINT mission_stop_mission FOREIGN KEY (mission_id) REFERENCES mission (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE mission_team_member (
  mission_id bigint NOT NULL,
  position int NOT NULL,
  person_listing_id bigint NOT NULL,
  PRIMARY KEY (mission_id, position),
  CONSTRAINT team_member_mission FOREIGN KEY (mission_id) REFERENCES mission (id),
  CONSTRAINT team_member_person FOREIGN KEY (person_listing_id) REFERENCES person_listing (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE mission_team_institution (
  mission_id bigint NOT NULL,
  position int NOT NULL,
  institution_listing_id bigint NOT NULL,
  PRIMARY KEY (mission_id, position),
  CONSTRAINT team_institution_mission FOREIGN KEY (mission_id) REFERENCES mission (id),
  CONSTRAINT team_institution_listing FOREIGN KEY (institution_listing_id) REFERENCES institution_listing (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Either an exchange of the mission or something on site (type, date, title, at).
CREATE TABLE mission_activity (
  mission_id bigint NOT NULL,
  position int NOT NULL,
  exchange_id bigint,
  type varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  date date,
  title text,
  institution_listing_id bigint,
  PRIMARY KEY (mission_id, position),
  CONSTRAINT activity_mission FOREIGN KEY (mission_id) REFERENCES mission (id),
  CONSTRAINT activity_exchange FOREIGN KEY (exchange_id) REFERENCES exchange (id),
  CONSTRAINT activity_institution FOREIGN KEY (institution_listing_id) REFERENCES institution_listing (id),
  CONSTRAINT activity_is_one_of_two CHECK ((exchange_id IS NULL) <> (type IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE supply (
  mission_id bigint NOT NULL,
  position int NOT NULL,
  from_country char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_country char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arrives date,
  tonnes varchar(30) CHARACTER SET ascii COLLATE ascii_bin,
  items mediumtext NOT NULL,
  PRIMARY KEY (mission_id, position),
  CONSTRAINT supply_mission FOREIGN KEY (mission_id) REFERENCES mission (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE agenda_part (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exchange_id bigint NOT NULL,
  position int NOT NULL,
  title text NOT NULL,
  CONSTRAINT agenda_part_exchange FOREIGN KEY (exchange_id) REFERENCES exchange (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- starts_at (UTC) only where the start is fixed; the others follow from the minutes before them.
CREATE TABLE agenda_item (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  part_id bigint NOT NULL,
  position int NOT NULL,
  type varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  minutes int NOT NULL,
  starts_at datetime(6),
  title text NOT NULL,
  language varchar(35) CHARACTER SET ascii COLLATE ascii_bin,
  interpreted_into text NOT NULL,
  educational boolean,
  note text,
  CONSTRAINT agenda_item_part FOREIGN KEY (part_id) REFERENCES agenda_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE appearance (
  item_id bigint NOT NULL,
  position int NOT NULL,
  person_listing_id bigint,
  unnamed text,
  role varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (item_id, position),
  CONSTRAINT appearance_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
  CONSTRAINT appearance_person FOREIGN KEY (person_listing_id) REFERENCES person_listing (id),
  CONSTRAINT appearance_is_one_of_two CHECK ((person_listing_id IS NULL) <> (unnamed IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE item_document (
  item_id bigint NOT NULL,
  position int NOT NULL,
  document_id bigint NOT NULL,
  edition varchar(100) NOT NULL,
  PRIMARY KEY (item_id, position),
  CONSTRAINT item_document_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
  CONSTRAINT item_document_document FOREIGN KEY (document_id) REFERENCES document (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row: raised in the transaction of every change that readers can see, so that each node knows when to render anew.
CREATE TABLE content_version (
  id int NOT NULL PRIMARY KEY,
  version bigint NOT NULL,
  CONSTRAINT content_version_is_one_row CHECK (id = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
INSERT INTO content_version (id, version) VALUES (1, 1);
