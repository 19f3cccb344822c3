-- Who of the staff is away, and who stands in. Days are whole days in Finland, both included.
CREATE TABLE absence (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username varchar(60) NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  stand_in varchar(60),
  KEY absence_of (username, from_day),
  KEY absence_until (until_day)
);
