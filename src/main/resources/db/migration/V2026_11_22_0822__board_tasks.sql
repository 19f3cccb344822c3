-- The pages as readers meet them: a municipality's, or those that all share. `scope` is what pages have in common before
-- their last part, `titles` is the title in each language of the staff, one "code=title" a line.
CREATE TABLE board_page (
  page varchar(120) NOT NULL PRIMARY KEY,
  scope varchar(120) NOT NULL,
  place int NOT NULL,
  units int NOT NULL,
  titles text NOT NULL,
  KEY of_scope (scope, place)
);

-- What there is to do about a unit of a page in a language (empty: whatever the language). `place` is the place of page
-- and unit among all, `text_page` the page on which the text really stands, `words` its beginning in the languages of
-- the staff, like titles, `fact` the link that is broken.
CREATE TABLE board_task (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  kind varchar(12) NOT NULL,
  scope varchar(120) NOT NULL,
  place int NOT NULL,
  text_page varchar(120) NOT NULL,
  since date,
  fact varchar(80),
  words text NOT NULL,
  PRIMARY KEY (page, unit, language, kind),
  KEY by_language (scope, language, place, kind),
  KEY by_kind (scope, language, kind, place)
);

-- How many tasks a scope or a page has in a language, changed together with the tasks.
CREATE TABLE board_count (
  scope varchar(120) NOT NULL,
  language varchar(12) NOT NULL,
  outdated int NOT NULL DEFAULT 0,
  broken int NOT NULL DEFAULT 0,
  proposed int NOT NULL DEFAULT 0,
  missing int NOT NULL DEFAULT 0,
  machine int NOT NULL DEFAULT 0,
  hard int NOT NULL DEFAULT 0,
  unchecked int NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, language)
);

-- The days on which everything was counted anew.
CREATE TABLE board_day (
  day date NOT NULL PRIMARY KEY
);
