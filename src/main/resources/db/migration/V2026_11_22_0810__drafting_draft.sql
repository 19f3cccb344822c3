-- What somebody has typed and not published: as typed, also where it could not stand in a page. `stands_on` is the page
-- whose text a publication would change; `shown` is what stood there when the person began.
CREATE TABLE text_draft (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  username varchar(60) NOT NULL,
  shown_function varchar(120) NOT NULL,
  stands_on varchar(120) NOT NULL,
  text text NOT NULL,
  change_of_meaning varchar(20) NOT NULL,
  checked boolean NOT NULL,
  shown text,
  saved_at timestamp(6) NOT NULL,
  PRIMARY KEY (page, unit, language, username),
  KEY text_draft_stands_on (stands_on, language),
  KEY text_draft_saved (saved_at),
  CONSTRAINT text_draft_account FOREIGN KEY (username) REFERENCES account (username) ON DELETE CASCADE
);
