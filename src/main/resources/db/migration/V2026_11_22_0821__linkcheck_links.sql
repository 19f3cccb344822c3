-- Links to other websites with the result of their last trial; failing_since is the first day of failures in a row.
CREATE TABLE link_check (
  url varchar(500) NOT NULL PRIMARY KEY,
  checked_on date NOT NULL,
  answer varchar(10) NOT NULL,
  failing_since date
);

-- The days on which the links were tried, so that only one of several processes does it.
CREATE TABLE link_check_day (
  day date NOT NULL PRIMARY KEY
);
