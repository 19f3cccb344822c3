-- The files of content/ as they were last imported; an export writes them back.
CREATE TABLE content_file (
  path varchar(200) NOT NULL PRIMARY KEY,
  text mediumtext NOT NULL
);

CREATE TABLE text_unit (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  position int NOT NULL,
  kind varchar(10) NOT NULL,
  PRIMARY KEY (page, unit)
);

-- What a unit says in a language. `upstream` is what its file last said, properties included; NULL where no file says
-- it. A row that differs from it was edited by staff.
CREATE TABLE unit_text (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  text text NOT NULL,
  meaning int NOT NULL,
  machine_made boolean NOT NULL,
  checked_role varchar(40),
  checked_on date,
  upstream text,
  PRIMARY KEY (page, unit, language),
  FOREIGN KEY (page, unit) REFERENCES text_unit (page, unit) ON DELETE CASCADE
);

-- Every text that a unit has had, imported or edited; rows are only ever added.
CREATE TABLE unit_revision (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  text text NOT NULL,
  meaning int NOT NULL,
  who varchar(100),
  at timestamp(6) NOT NULL,
  how varchar(10) NOT NULL,
  KEY of_text (page, unit, language, id)
);

-- Which text shows a fact as a token or states it in its own words.
CREATE TABLE unit_fact (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  fact varchar(80) NOT NULL,
  how varchar(10) NOT NULL,
  PRIMARY KEY (page, unit, language, fact, how),
  KEY by_fact (fact),
  FOREIGN KEY (page, unit, language) REFERENCES unit_text (page, unit, language) ON DELETE CASCADE
);
