-- How often readers met a page on a day. Nothing about the readers.
CREATE TABLE page_visit (
  day date NOT NULL,
  municipality varchar(60) NOT NULL,
  path varchar(160) NOT NULL,
  language varchar(12) NOT NULL,
  visits int NOT NULL,
  PRIMARY KEY (day, municipality, path, language)
);

-- The same added up for the last seven days, to find what is read most without reading everything.
CREATE TABLE page_visit_week (
  municipality varchar(60) NOT NULL,
  section varchar(60) NOT NULL,
  path varchar(160) NOT NULL,
  language varchar(12) NOT NULL,
  visits int NOT NULL,
  PRIMARY KEY (municipality, path, language),
  KEY most (municipality, section, visits)
);
