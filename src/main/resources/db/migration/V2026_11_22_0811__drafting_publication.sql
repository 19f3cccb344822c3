-- Several texts of a page that go out at once: now, at a time, or when somebody else has said yes. `reason` is the
-- author's word, `word` that of the one who decides; `problem` says why it could not go out when its time came.
CREATE TABLE publication (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  page varchar(120) NOT NULL,
  -- The page on which the author drafted it: another one where a shared page's owner decides.
  drafted_on varchar(120) NOT NULL,
  state varchar(30) NOT NULL,
  author varchar(60) NOT NULL,
  author_function varchar(120) NOT NULL,
  created_at timestamp(6) NOT NULL,
  due_at timestamp(6) NULL,
  reason varchar(500) NOT NULL,
  decider varchar(60),
  decider_function varchar(120),
  decided_at timestamp(6) NULL,
  word varchar(500) NOT NULL DEFAULT '',
  published_at timestamp(6) NULL,
  taken_back_at timestamp(6) NULL,
  taken_back_by varchar(120),
  problem text,
  KEY publication_due (state, due_at),
  KEY publication_author (author, created_at),
  KEY publication_decider (decider, decided_at)
);

-- Its texts in the order in which they are changed; `stood_before` is what stood before, once it is published.
CREATE TABLE publication_text (
  publication bigint NOT NULL,
  position int NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  text text NOT NULL,
  change_of_meaning varchar(20) NOT NULL,
  checked boolean NOT NULL,
  shown text,
  stood_before mediumtext,
  PRIMARY KEY (publication, position),
  CONSTRAINT publication_text_of FOREIGN KEY (publication) REFERENCES publication (id) ON DELETE CASCADE
);

-- The municipalities whose pages a second person publishes.
CREATE TABLE second_person (
  municipality varchar(60) NOT NULL PRIMARY KEY,
  who varchar(60) NOT NULL,
  at timestamp(6) NOT NULL
);

-- What was decided for a page: whether a Swedish or Finnish text that is machine-made or lags may stand with its label.
CREATE TABLE may_stand (
  page varchar(120) NOT NULL PRIMARY KEY,
  allowed boolean NOT NULL,
  who varchar(60) NOT NULL,
  at timestamp(6) NOT NULL
);
