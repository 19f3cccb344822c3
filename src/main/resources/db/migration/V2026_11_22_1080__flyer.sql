-- A flyer that is kept so that it can be printed again.
CREATE TABLE flyer (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  placement varchar(20) NOT NULL,
  KEY of_placement (placement)
);

-- Every state that a flyer has had; rows are only ever added, and the last version holds. `languages` are codes in
-- their order, separated by blanks. A removed flyer has a last version that says so.
CREATE TABLE flyer_revision (
  flyer bigint NOT NULL,
  version int NOT NULL,
  size varchar(4) NOT NULL,
  languages varchar(200) NOT NULL,
  headline varchar(30) NOT NULL,
  office varchar(80),
  arms boolean NOT NULL,
  marks boolean NOT NULL,
  removed boolean NOT NULL,
  who varchar(60) NOT NULL,
  at timestamp(6) NOT NULL,
  PRIMARY KEY (flyer, version),
  FOREIGN KEY (flyer) REFERENCES flyer (id) ON DELETE CASCADE
);

-- What a version of a flyer says in languages that the portal does not speak.
CREATE TABLE flyer_own_text (
  flyer bigint NOT NULL,
  version int NOT NULL,
  position int NOT NULL,
  language varchar(35) NOT NULL,
  headline varchar(60) NOT NULL,
  line varchar(120) NOT NULL,
  PRIMARY KEY (flyer, version, position),
  FOREIGN KEY (flyer, version) REFERENCES flyer_revision (flyer, version) ON DELETE CASCADE
);

-- The coat of arms of a municipality as a PNG that the portal has drawn anew.
CREATE TABLE coat_of_arms (
  municipality varchar(60) NOT NULL PRIMARY KEY,
  picture mediumblob NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  who varchar(60) NOT NULL,
  at timestamp(6) NOT NULL
);
