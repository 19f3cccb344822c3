-- Texts that somebody outside is asked to check. Only the keyed digest of the link's random token is kept; `pages` are
-- the pages, parted by blanks, on which the texts may stand that the link lets one change.
CREATE TABLE check_request (
  id uuid NOT NULL PRIMARY KEY,
  page varchar(120) NOT NULL,
  pages varchar(1000) NOT NULL,
  language varchar(12) NOT NULL,
  function varchar(120) NOT NULL,
  token_hash binary(32) NOT NULL UNIQUE,
  created_by varchar(100) NOT NULL,
  created_at timestamp(6) NOT NULL,
  expires_at timestamp(6) NOT NULL,
  state varchar(10) NOT NULL,
  KEY check_request_expires (expires_at)
);

-- What was said of each text; the last word counts.
CREATE TABLE check_answer (
  request uuid NOT NULL,
  unit varchar(80) NOT NULL,
  answer varchar(10) NOT NULL,
  at timestamp(6) NOT NULL,
  PRIMARY KEY (request, unit),
  CONSTRAINT check_answer_request FOREIGN KEY (request) REFERENCES check_request (id) ON DELETE CASCADE
);
