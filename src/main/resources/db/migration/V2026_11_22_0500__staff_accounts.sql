-- Who works here. The name is compared without regard to case; the password is a hash that names its own algorithm.
CREATE TABLE account (
  id             bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username       varchar(60)  NOT NULL UNIQUE,
  shown_function varchar(120) NOT NULL,
  password       varchar(200) NOT NULL,
  temporary      boolean      NOT NULL,
  enabled        boolean      NOT NULL,
  language       varchar(10)  NOT NULL,
  -- Raised by every change of password, grants or state: a session of an older revision ends.
  revision       int          NOT NULL,
  created        timestamp(6) NOT NULL
);

CREATE TABLE staff_grant (
  account     bigint      NOT NULL,
  role        varchar(20) NOT NULL,
  scope       varchar(20) NOT NULL,
  scope_value varchar(60) NOT NULL,
  PRIMARY KEY (account, role, scope, scope_value),
  FOREIGN KEY (account) REFERENCES account (id)
);

CREATE TABLE one_time_link (
  hash    binary(32)   NOT NULL PRIMARY KEY,
  expires timestamp(6) NOT NULL
);
