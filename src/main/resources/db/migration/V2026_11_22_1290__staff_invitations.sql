-- A link by which an invited person chooses the own password; known by its digest alone, good for one use.
CREATE TABLE staff_invitation (
  account bigint       NOT NULL PRIMARY KEY,
  hash    binary(32)   NOT NULL UNIQUE,
  expires timestamp(6) NOT NULL,
  FOREIGN KEY (account) REFERENCES account (id)
);

ALTER TABLE account
  ADD COLUMN last_sign_in date,
  ADD COLUMN locked_on date;
